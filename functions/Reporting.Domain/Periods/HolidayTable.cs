using System.Text.Json;
using Reporting.Domain.Programmes;

namespace Reporting.Domain.Periods;

/// <summary>The holiday table: a JSON file with a list of years. Like a programme pack it is taken whole or refused with the place
/// of everything that is wrong with it.</summary>
public sealed record HolidayTable
{
    /// <summary>The file's name, beside the packs and in their container.</summary>
    public const string FileName = "holidays.json";

    public required IReadOnlyList<HolidayYear> Years { get; init; }

    /// <param name="json">The table's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="ProgrammePackException">The table is not valid; lists the JSON path of each problem.</exception>
    public static HolidayTable Read(string json, string file)
    {
        var table = Parse(json, file);
        IReadOnlyList<string> problems = [.. table.Years.SelectMany((year, i) => ProblemsOf(year, $"$.years[{i}]")), .. Twice(table)];
        return problems.Count == 0 ? table : throw new ProgrammePackException(file, problems);
    }

    private static HolidayTable Parse(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<HolidayTable>(json, ProgrammePack.Json) ?? throw new ProgrammePackException(file, ["$: the file holds null, not a table"]);
        }
        catch (JsonException wrong)
        {
            throw new ProgrammePackException(file, [$"{wrong.Path ?? "$"} (line {wrong.LineNumber + 1}): {ProgrammePack.Sentence(wrong)}"]);
        }
    }

    private static IEnumerable<string> ProblemsOf(HolidayYear? year, string path)
    {
        if (year is null || year.DaysOff.Contains(null!)) return [$"{path}: holds null"];
        return
        [
            .. year.Year is < 2000 or > 2099 ? [$"{path}.year: must lie between 2000 and 2099"] : Array.Empty<string>(),
            .. year.DaysOff.Index().SelectMany(off => ProblemsOf(off.Item, year.Year, $"{path}.daysOff[{off.Index}]")),
            .. year.WorkedInstead.Index().Where(day => day.Item.Year != year.Year || day.Item.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => $"{path}.workedInstead[{day.Index}]: {day.Item:yyyy-MM-dd} is no Saturday or Sunday of {year.Year}"),
            .. year.WorkedInstead.Index().Where(day => year.DaysOff.Any(off => day.Item >= off.From && day.Item <= (off.To ?? off.From)))
                .Select(day => $"{path}.workedInstead[{day.Index}]: {day.Item:yyyy-MM-dd} is a day off as well"),
        ];
    }

    private static IEnumerable<string> ProblemsOf(DaysOff off, int year, string path)
    {
        if (off.From.Year != year) yield return $"{path}.from: {off.From:yyyy-MM-dd} is not in {year}";
        if (off.Length is < 1 or > DaysOff.Most) yield return $"{path}.to: must lie up to {DaysOff.Most - 1} days after from";
    }

    private static IEnumerable<string> Twice(HolidayTable table) =>
        table.Years.Index().Where(one => table.Years.Take(one.Index).Any(before => before?.Year == one.Item?.Year)).Select(one => $"$.years[{one.Index}].year: {one.Item.Year} is there twice");
}
