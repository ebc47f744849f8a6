/** The height of a logo on a page, in pixels. */
const logoHeight = 48;

/**
 * Draws an organisation's logo from its bytes: as a picture it would need the page's content security policy to allow data:
 * addresses. What is no picture is left out.
 */
export async function drawLogo(canvas: HTMLCanvasElement, logo: string): Promise<void> {
  try {
    const bytes = Uint8Array.from(atob(logo.slice(logo.indexOf(',') + 1)), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.style.aspectRatio = `${picture.width} / ${picture.height}`;
    canvas.style.blockSize = `${Math.min(logoHeight, picture.height)}px`;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    canvas.hidden = false;
  } catch {
    canvas.hidden = true;
  }
}
