/*
 * Sheet preflight: a bulletin's finished sheet, judged before anybody is asked
 * to agree to it.
 */
#ifndef BULLETIN_PIPELINE_SHEET_PREFLIGHT_H
#define BULLETIN_PIPELINE_SHEET_PREFLIGHT_H

#include "pipeline/pipeline.h"

/*
 * Judges the bytes of `sheet`, which `pipeline` made, as preflight/preflight.h
 * says; what is found is told at its place in the draft. false exactly when an
 * error was added.
 */
bool sheet_preflight(Pipeline *pipeline, const Sheet *sheet, Remarks *remarks);

#endif
