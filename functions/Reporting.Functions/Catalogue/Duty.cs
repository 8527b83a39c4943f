using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Catalogue;

/// <summary>Who owes what: a unit, the programme and period it owes a report for, and the tree it stands in.</summary>
public sealed record Duty(Programme Programme, Period Period, ReportingTree Tree, Unit Unit);
