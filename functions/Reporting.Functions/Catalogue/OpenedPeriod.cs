using Reporting.Domain.Words;

namespace Reporting.Functions.Catalogue;

/// <summary>The version of its programme that a period was opened with, and keeps.</summary>
public sealed record OpenedPeriod(ProgrammeId Programme, PeriodId Period, string Version);
