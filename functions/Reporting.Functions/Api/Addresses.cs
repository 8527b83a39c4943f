using System.Diagnostics.CodeAnalysis;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Programmes;

namespace Reporting.Functions.Api;

/// <summary>Finds what an address names, or the problem that says which part of it is unknown.</summary>
public sealed class Addresses(ProgrammeCatalogue catalogue)
{
    public bool TryProgramme(string text, [NotNullWhen(true)] out Programme? programme, [NotNullWhen(false)] out Problem? problem)
    {
        programme = ProgrammeId.TryParse(text, out var id) ? catalogue.Find(id) : null;
        problem = programme is null ? Problems.UnknownProgramme(text) : null;
        return programme is not null;
    }

    public bool TryPeriod(
        string programmeText, string periodText,
        [NotNullWhen(true)] out Programme? programme, [NotNullWhen(true)] out Period? period, [NotNullWhen(false)] out Problem? problem)
    {
        period = null;
        if (!TryProgramme(programmeText, out programme, out problem)) return false;
        period = PeriodId.TryParse(periodText, out var id) ? programme.FindPeriod(id) : null;
        problem = period is null ? Problems.UnknownPeriod(periodText, programme) : null;
        return period is not null;
    }

    public bool TryDuty(string programmeText, string periodText, string unitText, [NotNullWhen(true)] out Duty? duty, [NotNullWhen(false)] out Problem? problem)
    {
        duty = null;
        if (!TryPeriod(programmeText, periodText, out var programme, out var period, out problem)) return false;
        duty = UnitCode.TryParse(unitText, out var unit) ? catalogue.DutyOf(programme.Id, period.Id, unit) : null;
        problem = duty is null ? Problems.UnknownUnit(unitText, programme) : null;
        return duty is not null;
    }
}
