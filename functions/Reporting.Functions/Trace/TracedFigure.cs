using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Trace;

/// <summary>A figure with where it comes from.</summary>
/// <param name="Sum">Null when no unit gave it.</param>
/// <param name="Missing">The units below the node that owe it and do not contribute.</param>
public sealed record TracedFigure(Unit Node, ElementCode Element, decimal? Sum, IReadOnlyList<Contribution> Contributions, IReadOnlyList<Obligation> Missing);
