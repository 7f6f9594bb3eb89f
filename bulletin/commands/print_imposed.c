/* Imposed: several agreed sheets on one larger paper, to be cut apart. */
#include "commands/print_remarks.h"
#include "commands/print_run.h"

static bool plan(PrintRun *run)
{
	remarks_add(run->here->remarks, (Place){ 0 }, PRINT_WAY_MISSING, run->way->name);
	return false;
}

static bool make(PrintRun *run, Delivery *delivery)
{
	(void)run;
	(void)delivery;
	return false;
}

const PrintWay print_imposed = { "imposed", PRINT_IMPOSED, plan, make };
