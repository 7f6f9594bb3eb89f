/*
 * Shadings (ISO 32000-1, 8.7.4.5), as the ink that they take where they take most.
 */
#ifndef BULLETIN_PREFLIGHT_SHADING_H
#define BULLETIN_PREFLIGHT_SHADING_H

#include "preflight/colour_space.h"

/*
 * The colour in a shading that takes most ink. It is found among those that its
 * function is made of: two ends (7.10.3), the ends of its parts (7.10.4) or
 * samples (7.10.2), as nothing between them takes more. false where the inks are
 * not known that way; then `*most` has only what kind of colour it is.
 */
bool shading_most_ink(qpdf_data pdf, qpdf_oh shading, const Space *space, Colour *most);

#endif
