/* colours.c - no colours: poppler finds a colour profile usable, and its transform does nothing.
 *
 * Poppler makes the transform of each ICC profile anew on every page, which took a third of the
 * time of reading; the text does not depend on it. The program's own functions come before those of
 * liblcms2 (ELF symbol lookup; the Makefile exports them). "No transform" would do too, but then
 * poppler reads the profile again at each use: it keeps one only with its transform.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint32_t u32;

void *cmsCreateTransform(void *input, u32 input_format, void *output, u32 output_format, u32 intent,
			 u32 flags);
void cmsDoTransform(void *transform, const void *in, void *out, u32 pixels);
void cmsDeleteTransform(void *transform);

enum { LARGEST_PIXEL = 8 * 16 };

/* Bytes of a pixel by its format, as lcms2.h packs it: 3 bits bytes of a sample (0 = 8), 4 bits
 * channels. What is handed out as a transform points into it. */
static const char pixel[LARGEST_PIXEL + 1];

void *cmsCreateTransform(void *input, u32 input_format, void *output, u32 output_format, u32 intent,
			 u32 flags)
{
	u32 bytes = output_format & 7, channels = output_format >> 3 & 15;

	(void)input, (void)input_format, (void)output, (void)intent, (void)flags;
	return (void *)(uintptr_t)(pixel + (bytes > 0 ? bytes : 8) * channels);
}

/* Black: what uses it draws nothing, but must not read what nobody wrote. */
void cmsDoTransform(void *transform, const void *in, void *out, u32 pixels)
{
	(void)in;
	memset(out, 0, (size_t)((const char *)transform - pixel) * pixels);
}

void cmsDeleteTransform(void *transform)
{
	(void)transform;
}
