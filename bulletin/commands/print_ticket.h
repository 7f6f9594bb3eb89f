/* The ticket of a job: what its paper is and how it is finished, as the layout says. */
#ifndef BULLETIN_COMMANDS_PRINT_TICKET_H
#define BULLETIN_COMMANDS_PRINT_TICKET_H

#include "commands/print_run.h"
#include "dispatch/ticket.h"

PrintTicket print_ticket(const PrintRun *run);

#endif
