using Reporting.Domain.Periods;
using Reporting.Domain.Totals;

namespace Reporting.Functions.Workbooks;

/// <summary>What a unit's last accepted report of the period before said, to be shown beside what it enters now.</summary>
internal sealed record PreviousFigures(Period Period, Figures Figures);
