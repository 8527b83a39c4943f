using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>What a unit's accepted report of an earlier period says.</summary>
public sealed record PastReport(PeriodId Period, Figures Figures);
