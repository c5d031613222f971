import { describe, expect, test } from 'vitest';
import {
  BALANCE,
  CASE_WORDS,
  indicator,
  observation,
  PERCENT,
  PERSON_WORDS,
  quantity,
  report,
} from '../test/builders.js';
import { visible } from '../test/visible.js';
import {
  CERTAINTIES,
  CHANGE_DIRECTIONS,
  COMPARABILITY_REASONS,
  COMPARABILITY_VERDICTS,
  type CompareOptions,
  certaintyLabel,
  comparabilityMessage,
  compare,
  directionLabel,
  type ExplanationContext,
  explain,
  LANGUAGES,
  type Language,
  NO_CHANGE_REASONS,
  noChangeMessage,
  type Observation,
  parsePeriod,
  tendencyLabel,
  verdictLabel,
} from './index.js';

const LABELS: Readonly<Record<Language, string>> = {
  AR: 'القضايا الزجرية',
  EN: 'Criminal cases',
  FR: 'Affaires criminelles',
};

type Extra = Omit<ExplanationContext, 'label' | 'unitWords'> & Partial<Pick<ExplanationContext, 'unitWords'>>;

function explained(
  base: Observation | null,
  target: Observation | null,
  context: Extra = {},
  options: CompareOptions = {},
  of = indicator(),
): string {
  const unit = base?.reading.quantity.unit ?? of.unit;
  const comparison = compare({ ...of, unit }, base, target, options);
  return LANGUAGES.map((language) =>
    visible(explain(comparison, { label: LABELS[language], unitWords: CASE_WORDS, ...context }, language)),
  ).join('\n');
}

const cases = (period: string, value: number, parts = {}) => observation(period, quantity(value), parts);
const share = (period: string, value: number) => observation(period, quantity(value, 'ROUNDED', 1, PERCENT));
const balance = (period: string, value: number) => observation(period, quantity(value, 'EXACT', 1, BALANCE));

describe('each certainty', () => {
  test('certain, up', () => {
    expect(explained(cases('2023', 738_748), cases('2024', 755_541))).toMatchInlineSnapshot(`
      "القضايا الزجرية: 755.541 قضية سنة 2024 (⟨DGSN⟩) مقابل 738.748 قضية سنة 2023 (⟨DGSN⟩)، أي ⟨+2,3·%⟩، وهو ارتفاع مؤكد.
      Criminal cases: 755,541 cases in 2024 (DGSN) against 738,748 cases in 2023 (DGSN), that is +2.3·%, certainly an increase.
      Affaires criminelles·: 755.541 affaires en 2024 (DGSN) contre 738.748 affaires en 2023 (DGSN), soit +2,3·%, hausse certaine."
    `);
  });

  test('certain, up, with a qualified figure', () => {
    const about = observation('2025', quantity(779_000, 'APPROXIMATELY', 1_000));
    expect(explained(cases('2024', 755_541), about)).toMatchInlineSnapshot(`
      "القضايا الزجرية: حوالي 779.000 قضية سنة 2025 (⟨DGSN⟩) مقابل 755.541 قضية سنة 2024 (⟨DGSN⟩)، أي ما بين ⟨+3,0⟩ و⟨+3,2·%⟩، وهو ارتفاع مؤكد.
      Criminal cases: about 779,000 cases in 2025 (DGSN) against 755,541 cases in 2024 (DGSN), that is between +3.0 and +3.2·%, certainly an increase.
      Affaires criminelles·: environ 779.000 affaires en 2025 (DGSN) contre 755.541 affaires en 2024 (DGSN), soit entre +3,0 et +3,2·%, hausse certaine."
    `);
  });

  test('likely, down', () => {
    const over = observation('2025', quantity(85_000, 'MORE_THAN', 1_000), {
      publisher: 'وكالة المغرب العربي للأنباء',
    });
    const people = { unitWords: PERSON_WORDS };
    expect(explained(cases('2024', 130_242), over, people)).toMatchInlineSnapshot(`
      "القضايا الزجرية: أكثر من 85.000 شخص سنة 2025 (وكالة المغرب العربي للأنباء) مقابل 130.242 شخصا سنة 2024 (⟨DGSN⟩)، أي على الأرجح ما بين ⟨−34,7⟩ و⟨−34,0·%⟩، وهو انخفاض مرجح.
      Criminal cases: more than 85,000 persons in 2025 (⟨وكالة المغرب العربي للأنباء⟩) against 130,242 persons in 2024 (DGSN), that is probably between −34.7 and −34.0·%, probably a decrease.
      Affaires criminelles·: plus de 85.000 personnes en 2025 (⟨وكالة المغرب العربي للأنباء⟩) contre 130.242 personnes en 2024 (DGSN), soit probablement entre −34,7 et −34,0·%, baisse probable."
    `);
  });

  test('likely, in points', () => {
    expect(explained(share('2024', 7), share('2025', 6))).toMatchInlineSnapshot(`
      "القضايا الزجرية: ⟨6·%⟩ سنة 2025 (⟨DGSN⟩) مقابل ⟨7·%⟩ سنة 2024 (⟨DGSN⟩)، أي ما بين ⟨−2⟩ و0 نقطة مئوية، وهو انخفاض مرجح.
      Criminal cases: 6·% in 2025 (DGSN) against 7·% in 2024 (DGSN), that is between −2 and 0 points, probably a decrease.
      Affaires criminelles·: 6·% en 2025 (DGSN) contre 7·% en 2024 (DGSN), soit entre −2 et 0 points, baisse probable."
    `);
  });

  test('certain, unchanged', () => {
    expect(explained(cases('2024', 12), cases('2025', 12))).toMatchInlineSnapshot(`
      "القضايا الزجرية: 12 قضية سنة 2025 (⟨DGSN⟩) مقابل 12 قضية سنة 2024 (⟨DGSN⟩)، أي ⟨0·%⟩، دون تغيير.
      Criminal cases: 12 cases in 2025 (DGSN) against 12 cases in 2024 (DGSN), that is 0·%, unchanged.
      Affaires criminelles·: 12 affaires en 2025 (DGSN) contre 12 affaires en 2024 (DGSN), soit 0·%, sans changement."
    `);
  });

  test('uncertain', () => {
    expect(explained(share('2024', 90), share('2025', 90))).toMatchInlineSnapshot(`
      "القضايا الزجرية: ⟨90·%⟩ سنة 2025 (⟨DGSN⟩) مقابل ⟨90·%⟩ سنة 2024 (⟨DGSN⟩)، أي ما بين ⟨−1⟩ و⟨+1⟩ نقطة مئوية، دون أن يتبين هل هو ارتفاع أم انخفاض.
      Criminal cases: 90·% in 2025 (DGSN) against 90·% in 2024 (DGSN), that is between −1 and +1 points, which does not settle whether it rose or fell.
      Affaires criminelles·: 90·% en 2025 (DGSN) contre 90·% en 2024 (DGSN), soit entre −1 et +1 point, sans que l’on puisse dire s’il y a hausse ou baisse."
    `);
  });
});

describe('each reason why there is no change', () => {
  const asked = { base: { period: parsePeriod('2022') }, target: { period: parsePeriod('2025-12') } };

  test('no base', () => {
    expect(explained(null, cases('2025-12', 779_008), asked)).toMatchInlineSnapshot(`
      "القضايا الزجرية: 779.008 قضايا في دجنبر 2025 (⟨DGSN⟩)؛ لا يوجد رقم عن فترة الأساس (2022).
      Criminal cases: 779,008 cases in December 2025 (DGSN); there is no figure for the base period (2022).
      Affaires criminelles·: 779.008 affaires en décembre 2025 (DGSN)·; aucun chiffre n’est connu pour la période de base (2022)."
    `);
  });

  test('no target, its period not told', () => {
    expect(explained(cases('2022', 820_274), null)).toMatchInlineSnapshot(`
      "القضايا الزجرية: 820.274 قضية سنة 2022 (⟨DGSN⟩)؛ لا يوجد رقم عن الفترة المقارنة.
      Criminal cases: 820,274 cases in 2022 (DGSN); there is no figure for the target period.
      Affaires criminelles·: 820.274 affaires en 2022 (DGSN)·; aucun chiffre n’est connu pour la période comparée."
    `);
  });

  test('neither', () => {
    expect(explained(null, null, asked)).toMatchInlineSnapshot(`
      "القضايا الزجرية: لا يوجد رقم عن أي من الفترتين (2022، دجنبر 2025).
      Criminal cases: there is no figure for either period (2022, December 2025).
      Affaires criminelles·: aucun chiffre n’est connu ni pour l’une ni pour l’autre période (2022, décembre 2025)."
    `);
  });

  test('a base of zero', () => {
    expect(explained(cases('2024', 0), cases('2025', 2))).toMatchInlineSnapshot(`
      "القضايا الزجرية: قضيتان سنة 2025 (⟨DGSN⟩) مقابل 0 قضية سنة 2024 (⟨DGSN⟩)، أي ⟨+2⟩ قضيتان، وهو ارتفاع مؤكد؛ لا يمكن حساب تغير نسبي انطلاقا من أساس يساوي صفرا.
      Criminal cases: 2 cases in 2025 (DGSN) against 0 cases in 2024 (DGSN), that is +2 cases, certainly an increase; a relative change cannot be computed from a base of zero.
      Affaires criminelles·: 2 affaires en 2025 (DGSN) contre 0 affaire en 2024 (DGSN), soit +2 affaires, hausse certaine·; aucune évolution relative ne se calcule à partir d’une base nulle."
    `);
  });

  test('a base below zero', () => {
    expect(explained(balance('2024', -5), balance('2025', 3))).toMatchInlineSnapshot(`
      "القضايا الزجرية: 3 قضايا سنة 2025 (⟨DGSN⟩) مقابل ⟨−5⟩ قضايا سنة 2024 (⟨DGSN⟩)، أي ⟨+8⟩ قضايا، وهو ارتفاع مؤكد؛ لا يمكن حساب تغير نسبي انطلاقا من أساس سالب.
      Criminal cases: 3 cases in 2025 (DGSN) against −5 cases in 2024 (DGSN), that is +8 cases, certainly an increase; a relative change cannot be computed from a base below zero.
      Affaires criminelles·: 3 affaires en 2025 (DGSN) contre −5 affaires en 2024 (DGSN), soit +8 affaires, hausse certaine·; aucune évolution relative ne se calcule à partir d’une base négative."
    `);
  });

  test('a measure that does not fit', () => {
    expect(
      explained(cases('2024', 100), cases('2025', 80), {}, { measure: 'PERCENTAGE_POINT' }),
    ).toMatchInlineSnapshot(`
      "القضايا الزجرية: 80 قضية سنة 2025 (⟨DGSN⟩) مقابل 100 قضية سنة 2024 (⟨DGSN⟩)، أي ⟨−20⟩ قضية، وهو انخفاض مؤكد؛ المقياس المطلوب لا يلائم هذين الرقمين.
      Criminal cases: 80 cases in 2025 (DGSN) against 100 cases in 2024 (DGSN), that is −20 cases, certainly a decrease; the measure asked for does not fit these figures.
      Affaires criminelles·: 80 affaires en 2025 (DGSN) contre 100 affaires en 2024 (DGSN), soit −20 affaires, baisse certaine·; la mesure demandée ne convient pas à ces chiffres."
    `);
  });

  test('not comparable', () => {
    const broken = indicator({ breaks: [{ at: parsePeriod('2025'), place: null, breakdown: null }] });
    expect(explained(cases('2024', 100), cases('2025', 80), {}, {}, broken)).toMatchInlineSnapshot(`
      "القضايا الزجرية: 80 قضية سنة 2025 (⟨DGSN⟩) مقابل 100 قضية سنة 2024 (⟨DGSN⟩)؛ لا تصح المقارنة بين هذين الرقمين: تغير ما يشمله العد بين الفترتين.
      Criminal cases: 80 cases in 2025 (DGSN) against 100 cases in 2024 (DGSN); these two figures may not be compared: what is counted changed between the two periods.
      Affaires criminelles·: 80 affaires en 2025 (DGSN) contre 100 affaires en 2024 (DGSN)·; ces deux chiffres ne se comparent pas·: ce qui est compté a changé entre les deux périodes."
    `);
  });
});

describe('the gravest caution', () => {
  test('a restated base', () => {
    const revised = cases('2022', 820_274, { flags: ['REVISED'] });
    expect(explained(revised, cases('2023', 738_748))).toMatchInlineSnapshot(`
      "القضايا الزجرية: 738.748 قضية سنة 2023 (⟨DGSN⟩) مقابل 820.274 قضية سنة 2022 (⟨DGSN⟩)، أي ⟨−9,9·%⟩، وهو انخفاض مؤكد؛ تنبيه: ورد في منشور آخر رقم مختلف عن فترة الأساس.
      Criminal cases: 738,748 cases in 2023 (DGSN) against 820,274 cases in 2022 (DGSN), that is −9.9·%, certainly a decrease; caution: another publication gives a different figure for the base period.
      Affaires criminelles·: 738.748 affaires en 2023 (DGSN) contre 820.274 affaires en 2022 (DGSN), soit −9,9·%, baisse certaine·; attention·: une autre publication donne un chiffre différent pour la période de base."
    `);
  });

  test('what blocks, where the change is asked for all the same', () => {
    const other = cases('2025', 80, { population: 'another', partial: true });
    expect(explained(cases('2024', 100), other, {}, { allowIncomparable: true })).toMatchInlineSnapshot(`
      "القضايا الزجرية: 80 قضية سنة 2025 (⟨DGSN⟩) مقابل 100 قضية سنة 2024 (⟨DGSN⟩)، أي ⟨−20,0·%⟩، وهو انخفاض مؤكد؛ تنبيه: لا يشمل الرقمان النطاق نفسه.
      Criminal cases: 80 cases in 2025 (DGSN) against 100 cases in 2024 (DGSN), that is −20.0·%, certainly a decrease; caution: the two figures cover different populations.
      Affaires criminelles·: 80 affaires en 2025 (DGSN) contre 100 affaires en 2024 (DGSN), soit −20,0·%, baisse certaine·; attention·: les deux chiffres portent sur des populations différentes."
    `);
  });

  test('notes are no cautions: words, publishers and a missing cut-off', () => {
    const early = cases('2025', 110, { publisher: 'MAP', report: report('annual-2025', '2025-12-17') });
    expect(explained(cases('2024', 100), early)).not.toMatch(/caution|attention|تنبيه/);
  });
});

describe('names', () => {
  test('a place and a breakdown stand with the label', () => {
    const context = { placeName: 'Casablanca', breakdownLabels: ['Women'] };
    expect(explained(cases('2024', 1), cases('2025', 2), context)).toMatchInlineSnapshot(`
      "القضايا الزجرية (⟨Women⟩، ⟨Casablanca⟩): قضيتان سنة 2025 (⟨DGSN⟩) مقابل قضية واحدة سنة 2024 (⟨DGSN⟩)، أي ⟨+100,0·%⟩، وهو ارتفاع مؤكد.
      Criminal cases (Women, Casablanca): 2 cases in 2025 (DGSN) against 1 case in 2024 (DGSN), that is +100.0·%, certainly an increase.
      Affaires criminelles (Women, Casablanca)·: 2 affaires en 2025 (DGSN) contre 1 affaire en 2024 (DGSN), soit +100,0·%, hausse certaine."
    `);
  });

  test('two places stand with their figures', () => {
    const base = { placeName: 'Rabat', breakdownLabels: ['Women'] };
    const context = { base, target: { placeName: 'Fes', breakdownLabels: ['Women'] } };
    const [rabat, fes] = [cases('2025', 11, { place: 'rabat' }), cases('2025', 103, { place: 'fes' })];
    expect(explained(rabat, fes, context)).toMatchInlineSnapshot(`
      "القضايا الزجرية (⟨Women⟩): 103 قضايا سنة 2025 (⟨Fes⟩، ⟨DGSN⟩) مقابل 11 قضية سنة 2025 (⟨Rabat⟩، ⟨DGSN⟩)، أي ⟨+836,4·%⟩، وهو ارتفاع مؤكد.
      Criminal cases (Women): 103 cases in 2025 (Fes, DGSN) against 11 cases in 2025 (Rabat, DGSN), that is +836.4·%, certainly an increase.
      Affaires criminelles (Women)·: 103 affaires en 2025 (Fes, DGSN) contre 11 affaires en 2025 (Rabat, DGSN), soit +836,4·%, hausse certaine."
    `);
    expect(explained(rabat, null, context)).toMatchInlineSnapshot(`
      "القضايا الزجرية (⟨Women⟩): 11 قضية سنة 2025 (⟨Rabat⟩، ⟨DGSN⟩)؛ لا يوجد رقم عن الفترة المقارنة (⟨Fes⟩).
      Criminal cases (Women): 11 cases in 2025 (Rabat, DGSN); there is no figure for the target period (Fes).
      Affaires criminelles (Women)·: 11 affaires en 2025 (Rabat, DGSN)·; aucun chiffre n’est connu pour la période comparée (Fes)."
    `);
  });

  test('periods of days, a month, several years', () => {
    const edition = { ...indicator(), perEdition: true };
    const [first, second] = [cases('2024-05-17/2024-05-21', 3), cases('2025-05-16/2025-05-21', 100)];
    expect(explained(first, second, {}, {}, edition)).toMatchInlineSnapshot(`
      "القضايا الزجرية: 100 قضية من 16 إلى 21 ماي 2025 (⟨DGSN⟩) مقابل 3 قضايا من 17 إلى 21 ماي 2024 (⟨DGSN⟩)، أي ⟨+3.233,3·%⟩، وهو ارتفاع مؤكد.
      Criminal cases: 100 cases from 16 to 21 May 2025 (DGSN) against 3 cases from 17 to 21 May 2024 (DGSN), that is +3,233.3·%, certainly an increase.
      Affaires criminelles·: 100 affaires du 16 au 21 mai 2025 (DGSN) contre 3 affaires du 17 au 21 mai 2024 (DGSN), soit +3.233,3·%, hausse certaine."
    `);
    expect(explained(cases('2024-12-17', 3), cases('2025-12-17', 100))).toMatchInlineSnapshot(`
      "القضايا الزجرية: 100 قضية يوم 17 دجنبر 2025 (⟨DGSN⟩) مقابل 3 قضايا يوم 17 دجنبر 2024 (⟨DGSN⟩)، أي ⟨+3.233,3·%⟩، وهو ارتفاع مؤكد.
      Criminal cases: 100 cases on 17 December 2025 (DGSN) against 3 cases on 17 December 2024 (DGSN), that is +3,233.3·%, certainly an increase.
      Affaires criminelles·: 100 affaires le 17 décembre 2025 (DGSN) contre 3 affaires le 17 décembre 2024 (DGSN), soit +3.233,3·%, hausse certaine."
    `);
  });
});

describe('messages', () => {
  const each = (message: (language: Language) => string) => LANGUAGES.map(message).join('\n');

  test('every reason to be careful', () => {
    const messages = COMPARABILITY_REASONS.map(
      (code) => `${code}\n${each((language) => comparabilityMessage(code, language))}`,
    );
    expect(messages.join('\n')).toMatchInlineSnapshot(`
      "SERIES_BREAK
      تغير ما يشمله العد بين الفترتين.
      What is counted changed between the two periods.
      Ce qui est compté a changé entre les deux périodes.
      SCOPE_DIFFERS
      لا يشمل الرقمان النطاق نفسه.
      The two figures cover different populations.
      Les deux chiffres portent sur des populations différentes.
      UNIT_DIFFERS
      الرقمان بوحدتين لا يمكن تحويل إحداهما إلى الأخرى.
      The two figures are in units that do not convert into each other.
      Les deux chiffres sont exprimés dans des unités qui ne se convertissent pas l’une en l’autre.
      PERIOD_LENGTH_DIFFERS
      الفترتان غير متساويتين في المدة.
      The two periods are not of the same length.
      Les deux périodes n’ont pas la même durée.
      PARTIAL_PERIOD
      أحد الرقمين على الأقل لا يغطي فترته كاملة.
      At least one of the figures does not cover its whole period.
      L’un des chiffres au moins ne couvre pas toute sa période.
      BASE_REVISED
      ورد في منشور آخر رقم مختلف عن فترة الأساس.
      Another publication gives a different figure for the base period.
      Une autre publication donne un chiffre différent pour la période de base.
      TARGET_REVISED
      ورد في منشور آخر رقم مختلف عن الفترة المقارنة.
      Another publication gives a different figure for the target period.
      Une autre publication donne un chiffre différent pour la période comparée.
      CONFLICTING_READINGS
      تختلف الأرقام بين المصادر التي تنقل الحصيلة نفسها.
      Sources of the same report give different figures.
      Des sources du même bilan donnent des chiffres différents.
      PLACE_DIFFERS
      يخص الرقمان مكانين مختلفين، والنشاط المسجل لا يصلح لترتيب المناطق.
      The two figures are about different places, and recorded activity is no ranking of areas.
      Les deux chiffres portent sur des lieux différents, et l’activité enregistrée ne permet pas de classer les territoires.
      BREAKDOWN_DIFFERS
      يخص الرقمان صنفين مختلفين.
      The two figures are about different categories.
      Les deux chiffres portent sur des catégories différentes.
      SOURCE_DIFFERS
      الرقمان صادران عن ناشرين مختلفين.
      The two figures come from different publishers.
      Les deux chiffres ne viennent pas du même éditeur.
      QUALIFIED_VALUE
      أحد الرقمين على الأقل ليس رقما مضبوطا.
      At least one of the figures is not exact.
      L’un des chiffres au moins n’est pas exact.
      CUTOFF_UNSTATED
      صدرت حصيلة قبل نهاية فترتها دون أن تحدد آخر يوم تشمله أرقامها.
      A report was issued before its period ended and does not say up to which day its figures count.
      Un bilan a été publié avant la fin de sa période, sans dire jusqu’à quel jour vont ses chiffres."
    `);
  });

  test('every reason why there is no change', () => {
    const messages = NO_CHANGE_REASONS.map(
      (code) => `${code}\n${each((language) => noChangeMessage(code, language))}`,
    );
    expect(messages.join('\n')).toMatchInlineSnapshot(`
      "BASE_MISSING
      لا يوجد رقم عن فترة الأساس.
      There is no figure for the base period.
      Aucun chiffre n’est connu pour la période de base.
      TARGET_MISSING
      لا يوجد رقم عن الفترة المقارنة.
      There is no figure for the target period.
      Aucun chiffre n’est connu pour la période comparée.
      BOTH_MISSING
      لا يوجد رقم عن أي من الفترتين.
      There is no figure for either period.
      Aucun chiffre n’est connu ni pour l’une ni pour l’autre période.
      BASE_ZERO
      لا يمكن حساب تغير نسبي انطلاقا من أساس يساوي صفرا.
      A relative change cannot be computed from a base of zero.
      Aucune évolution relative ne se calcule à partir d’une base nulle.
      BASE_NEGATIVE
      لا يمكن حساب تغير نسبي انطلاقا من أساس سالب.
      A relative change cannot be computed from a base below zero.
      Aucune évolution relative ne se calcule à partir d’une base négative.
      MEASURE_INVALID
      المقياس المطلوب لا يلائم هذين الرقمين.
      The measure asked for does not fit these figures.
      La mesure demandée ne convient pas à ces chiffres.
      NOT_COMPARABLE
      لا تصح المقارنة بين هذين الرقمين.
      These two figures may not be compared.
      Ces deux chiffres ne se comparent pas."
    `);
  });

  test('every direction and certainty', () => {
    const directions = CHANGE_DIRECTIONS.map((code) =>
      LANGUAGES.map((language) => directionLabel(code, language)).join(' | '),
    );
    const certainties = CERTAINTIES.map((code) =>
      LANGUAGES.map((language) => certaintyLabel(code, language)).join(' | '),
    );
    const verdicts = COMPARABILITY_VERDICTS.map((code) =>
      LANGUAGES.map((language) => verdictLabel(code, language)).join(' | '),
    );
    const both = LANGUAGES.flatMap((language) => [
      tendencyLabel({ direction: 'INCREASE', certainty: 'LIKELY' }, language),
      tendencyLabel({ direction: 'UNDETERMINED', certainty: 'UNCERTAIN' }, language),
    ]);
    expect([...directions, ...certainties, ...verdicts, ...both].join('\n')).toMatchInlineSnapshot(`
      "ارتفاع | increase | hausse
      انخفاض | decrease | baisse
      دون تغيير | unchanged | sans changement
      اتجاه غير محسوم | direction not settled | sens indéterminé
      مؤكد | certain | certain
      مرجح | likely | probable
      غير مؤكد | uncertain | incertain
      قابلان للمقارنة | comparable | comparables
      قابلان للمقارنة بحذر | comparable with caution | comparables avec prudence
      غير قابلين للمقارنة | not comparable | non comparables
      لم تقيم قابليتهما للمقارنة | comparability not assessed | comparabilité non évaluée
      ارتفاع، مرجح
      اتجاه غير محسوم
      increase, likely
      direction not settled
      hausse, probable
      sens indéterminé"
    `);
  });
});

test('every sentence is one: it ends with its only full stop', () => {
  for (const [base, target] of [
    [cases('2023', 738_748), cases('2024', 755_541)],
    [share('2024', 7), share('2025', 6)],
    [cases('2024', 0), cases('2025', 2)],
    [null, cases('2025', 2)],
  ] as const) {
    for (const sentence of explained(base, target).split('\n')) expect(sentence).toMatch(/^[^\n]*[^.]\.$/u);
  }
});
