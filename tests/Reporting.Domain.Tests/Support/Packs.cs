using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Support;

/// <summary>Every shipped pack, read from the very files that are deployed.</summary>
internal static class Packs
{
    public static readonly IReadOnlyDictionary<string, Programme> ByFile = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "programmes"), "*.json")
        .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal) && Path.GetFileName(file) != HolidayTable.FileName)
        .ToDictionary(file => Path.GetFileName(file), file => ProgrammePack.Read(File.ReadAllText(file), Path.GetFileName(file)) with { Calendar = Holidays.Calendar });

    public static Programme Of(string id) => ByFile.Values.Single(programme => programme.Id == ProgrammeId.Parse(id));

    public static Period Period(string id, string period) => Of(id).FindPeriod(PeriodId.Parse(period))!;

    public static Indicator Indicator(string code) => ByFile.Values.SelectMany(programme => programme.Indicators).Single(indicator => indicator.Code == ElementCode.Parse(code));

    public static DerivedElement Derived(string code) => ByFile.Values.SelectMany(programme => programme.Derived).Single(derived => derived.Code == ElementCode.Parse(code));
}
