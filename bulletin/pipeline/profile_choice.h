/*
 * Profile choice: by which ICC profile the sheets of a layout are printed.
 */
#ifndef BULLETIN_PIPELINE_PROFILE_CHOICE_H
#define BULLETIN_PIPELINE_PROFILE_CHOICE_H

#include "base/arena.h"
#include "base/remarks.h"
#include "layout/layout.h"

/*
 * The path of the profile that the layout names, in `folder`/profiles or among
 * the program's own; of the program's FOGRA39 where it names none. NULL with
 * profile-missing, at the layout's place, where neither folder has it.
 */
const char *profile_choose(Arena *arena, const char *folder, const Layout *layout,
	Remarks *remarks);

#endif
