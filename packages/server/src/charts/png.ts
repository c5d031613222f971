import { createRequire } from 'node:module';
import pLimit from 'p-limit';

/** Each takes a core for as long as it is drawn. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

/** So many pictures are waiting to be drawn that more would wait too long. */
export class TooManyPicturesError extends Error {
  override readonly name = 'TooManyPicturesError';
}

const { resolve } = createRequire(import.meta.url);

const FONTS = {
  loadSystemFonts: false,
  defaultFontFamily: 'Noto Sans',
  fontFiles: [
    resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
    resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
    resolve('@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'),
  ],
};

const limit = pLimit(AT_ONCE);

/** Draws SVG as PNG, in threads of its own: a few at once. Throws `TooManyPicturesError` when many wait already. */
export async function pngOf(svg: string): Promise<Buffer> {
  if (limit.pendingCount >= MOST_WAITING)
    throw new TooManyPicturesError(`${MOST_WAITING} pictures are waiting.`);
  const image = await limit(async () => {
    // Read with the first picture: it looks around on the machine.
    const { renderAsync } = await import('@resvg/resvg-js');
    return renderAsync(svg, { font: FONTS });
  });
  return image.asPng();
}
