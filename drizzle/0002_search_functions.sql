CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint

-- One form for all spellings of a text, for what is stored and for what is asked. Nothing in it depends on the locale
-- of the database: letters, marks and separators are named by their code points.
CREATE FUNCTION hasila_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH letters AS (
    -- Marks that change no letter: combining marks (the hamza above or below its seat is one), tatweel, bidi marks.
    SELECT regexp_replace(
      normalize(value, NFKD) COLLATE "C",
      '[\u00AD\u0300-\u036F\u0483-\u0489\u0610-\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8'
        || '\u06EA-\u06ED\u08D3-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u202A-\u202E\u2060-\u2069\u20D0-\u20FF'
        || '\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]',
      '', 'g') AS text
  ), plain AS (
    SELECT lower(translate(
      replace(replace(replace(replace(replace(replace(text, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
      'ٱىیېكکڪڭگڤڨپچژةۀەہھٹڈڑ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹øØłŁđĐıء',
      'ايييكككككفقبجزههههه' || 'تدر' || '01234567890123456789oollddi') COLLATE "C") AS text
    FROM letters
  ), words AS (
    SELECT n, word
    FROM plain, unnest(string_to_array(regexp_replace(
      -- Whatever is no letter and no digit parts words; the Arabic article then falls, with a particle joined to it.
      regexp_replace(
        text,
        '[\u0001-/:-@\[-`{-\u00BF×÷\u02B0-\u02FF\u060C-\u060F\u061D-\u061F\u066A-\u066D\u06D4\u06DD\u06DE\u06E5\u06E6'
          || '\u06E9\u2000-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uD800-\uF8FF\uFD3E-\uFD4F\uFE10-\uFE1F\uFE30-\uFE6F'
          || '\uFF00-\uFFFF\U0001F000-\U0001FAFF]+',
        ' ', 'g'),
      '(^| )(?:[وفبك]?ال|لل)(?!كترون|تزام|تحاق|تقاط|مانيا|بانيا)(?=[^ ]{3})', '\1', 'g'), ' '))
      WITH ORDINALITY AS split(word, n)
  ), meant AS (
    -- Plurals that the stemmers do not bring to their singulars, other names, and particles that say nothing.
    SELECT n, coalesce('{
    "قضايا": "قضيه", "جرايم": "جريمه", "شبكات": "شبكه", "مخدرات": "مخدر", "مراكز": "مركز", "مدارس": "مدرسه",
    "فرق": "فرقه", "بطايق": "بطاقه", "بطاقات": "بطاقه", "حوادث": "حادث", "حادثه": "حادث", "مصالح": "مصلحه",
    "مناطق": "منطقه", "دواير": "دايره", "ابواب": "باب", "ايام": "يوم", "مقرات": "مقر", "مقار": "مقر",
    "اسلحه": "سلاح", "كلاب": "كلب", "مدن": "مدينه", "ضحايا": "ضحيه", "قتلي": "قتيل", "جرحي": "جريح",
    "اقراص": "قرص", "وثايق": "وثيقه", "رخص": "رخصه", "اجانب": "اجنبي", "ضباط": "ضابط", "مشاريع": "مشروع",
    "برامج": "برنامج", "مواقع": "موقع", "معاهد": "معهد", "مشفي": "مستشفي", "مستشفيات": "مستشفي",
    "اموال": "مال", "دول": "دوله", "نسا": "امراه", "اطفال": "طفل", "زوار": "زاير", "اوسمه": "وسام",
    "اجمالي": "مجموع", "سرقات": "سرقه", "عصابات": "عصابه", "سيارات": "سياره", "مركبات": "مركبه",
    "دراجات": "دراجه", "طايرات": "طايره", "غرامات": "غرامه", "محاضر": "محضر", "مبالغ": "مبلغ",
    "قرارات": "قرار", "رسايل": "رساله", "ارامل": "ارمله", "ايتام": "يتيم", "تلاميذ": "تلميذ", "طلبه": "طالب",
    "لاجيون": "لاجي", "لاجيين": "لاجي", "منح": "منحه", "بصمات": "بصمه", "في": "", "من": "", "علي": "",
    "الي": "", "عن": "", "مع": "", "غسيل": "غسل", "تبييض": "غسل", "حشيش": "شيرا", "الكترونيه": "معلوماتيه",
    "fez": "fes", "marrakesh": "marrakech", "hq": "headquarters", "id": "identity", "drogue": "stupefiants",
    "drogues": "stupefiants", "murder": "homicide", "murders": "homicide", "women": "woman",
    "children": "child", "hashish": "cannabis", "thieves": "thief", "travaux": "travail"
    }'::jsonb ->> word, word) AS word
    FROM words
  )
  SELECT coalesce(string_agg(word, ' ' ORDER BY n), '') FROM meant WHERE word <> ''
$$;--> statement-breakpoint

-- A folded text in ASCII, each Arabic letter as a sign of its own: where the locale of the database is C, pg_trgm sees
-- no letter beyond ASCII.
CREATE FUNCTION hasila_ascii(folded text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    translate(folded, 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', 'abt0j7xd8rzsc9v643gfqklmnhwy') COLLATE "C", '[^ -~]', '', 'g')
$$;--> statement-breakpoint

-- The stems of folded labels, each in its order, in ASCII. The labels are Arabic, French, English, over and over.
CREATE FUNCTION hasila_stems(labels text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(coalesce(hasila_ascii(stems), '') ORDER BY n)
  FROM unnest(labels) WITH ORDINALITY AS each(label, n), LATERAL (
    SELECT string_agg(lexeme, ' ' ORDER BY place) AS stems
    FROM unnest(CASE n % 3
        WHEN 1 THEN to_tsvector('arabic', label)
        WHEN 2 THEN to_tsvector('french', label)
        ELSE to_tsvector('english', label) END) AS stem(lexeme, places),
      unnest(places) AS place
  ) AS stemmed
$$;--> statement-breakpoint

-- What is indexed of a folded text, and what is asked of the index: the same configurations for both.
CREATE FUNCTION hasila_words(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT to_tsvector('arabic', folded) || to_tsvector('french', folded) || to_tsvector('english', folded)
    || to_tsvector('simple', folded)
$$;--> statement-breakpoint

CREATE FUNCTION hasila_query(folded text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT plainto_tsquery('arabic', folded) || plainto_tsquery('french', folded) || plainto_tsquery('english', folded)
    || plainto_tsquery('simple', folded)
$$;
