using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;

namespace Reporting.Functions.Catalogue;

/// <summary>The packs that came with the app, read once; one that is not valid stops the start with the file and the path of what
/// is wrong, since whoever deploys is there to mend it.</summary>
public sealed class ShippedPacks
{
    public ShippedPacks(IOptions<ProgrammesOptions> options)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, options.Value.Folder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Where(file => IsPack(Path.GetFileName(file))).ToList() : [];
        if (files.Count == 0) throw new InvalidOperationException($"There is no programme pack in {folder}: set Programmes__Folder to the folder that holds them.");
        All = [.. files.Order(StringComparer.Ordinal).Select(file => Pack.Read(Path.GetFileName(file), File.ReadAllText(file)))];
        Holidays = ReadHolidays(folder);
        if (All.FirstOrDefault(pack => All.First(pack.IsVersionOf) != pack) is { } twice)
        {
            throw new ProgrammePackException(twice.File, [$"$.version: version {twice.Programme.Version} of {twice.Programme.Id} is in {All.First(twice.IsVersionOf).File} as well"]);
        }
    }

    public IReadOnlyList<Pack> All { get; }

    /// <summary>The holiday table that came with the app; without one only weekends are known.</summary>
    public HolidayTable Holidays { get; }

    private static bool IsPack(string file) => !file.EndsWith(".schema.json", StringComparison.Ordinal) && file != HolidayTable.FileName;

    private static HolidayTable ReadHolidays(string folder) =>
        Path.Combine(folder, HolidayTable.FileName) is var file && File.Exists(file) ? HolidayTable.Read(File.ReadAllText(file), HolidayTable.FileName) : new HolidayTable { Years = [] };
}
