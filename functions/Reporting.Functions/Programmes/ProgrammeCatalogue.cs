using Microsoft.Extensions.Options;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Functions.Programmes;

/// <summary>The programmes on offer, read from their packs once, when the app starts; a pack that is not valid stops it with the
/// file and the path of what is wrong.</summary>
public sealed class ProgrammeCatalogue
{
    private readonly Dictionary<ProgrammeId, Programme> programmes;

    public ProgrammeCatalogue(IOptions<ProgrammesOptions> options)
        : this(ReadFolder(Path.Combine(AppContext.BaseDirectory, options.Value.Folder)))
    {
    }

    public ProgrammeCatalogue(IEnumerable<Programme> programmes) => this.programmes = programmes.ToDictionary(programme => programme.Id);

    public IEnumerable<Programme> All => programmes.Values.OrderBy(programme => programme.Id.ToString(), StringComparer.Ordinal);

    public Programme? Find(ProgrammeId id) => programmes.GetValueOrDefault(id);

    /// <returns>The programme and period of a submission with the unit's place in the tree; null when one of them is unknown.</returns>
    public Duty? DutyOf(ProgrammeId programmeId, PeriodId periodId, UnitCode unitCode)
    {
        if (Find(programmeId) is not { } programme || programme.FindPeriod(periodId) is not { } period) return null;
        var tree = programme.TreeIn(period);
        return tree.Find(unitCode) is { Reports: true } unit ? new Duty(programme, period, tree, unit) : null;
    }

    private static IEnumerable<Programme> ReadFolder(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).ToList() : [];
        if (files.Count == 0) throw new InvalidOperationException($"There is no programme pack in {folder}: set Programmes__Folder to the folder that holds them.");
        return files.Order(StringComparer.Ordinal).Select(file => ProgrammePack.Read(File.ReadAllText(file), Path.GetFileName(file)));
    }
}
