/*
 * What `init` puts into a new folder: files to be filled in.
 */
#ifndef BULLETIN_COMMANDS_INIT_SAMPLE_H
#define BULLETIN_COMMANDS_INIT_SAMPLE_H

extern const char init_sample_partnership[];
extern const char init_sample_schools[];

#endif
