using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;

namespace Reporting.Functions.Catalogue;

/// <summary>A period with the version of the programme that holds for it.</summary>
public sealed record ProgrammePeriod(Programme Programme, Period Period);
