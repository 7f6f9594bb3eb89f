#include "commands/trial.h"

Trial trial_given;

Pipeline *trial_open(Arena *arena, const BulletinChoice *choice, Remarks *remarks)
{
	Pipeline *pipeline = pipeline_open(arena, choice->home, choice->path, remarks);
	pipeline_try(pipeline, trial_given);
	return pipeline;
}
