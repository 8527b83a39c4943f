using Reporting.Domain.Deadlines;

namespace Reporting.Functions.Portal.Desk.FigureTrace;

/// <summary>A unit that is missing from a figure.</summary>
/// <param name="HasReported">Whether its report is accepted and does not give the figure.</param>
/// <param name="IsNotApplicable">Whether it answered that it does not apply.</param>
public sealed record MissingUnit(Obligation Obligation, bool HasReported, bool IsNotApplicable);
