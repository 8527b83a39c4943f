using System.ComponentModel;
using System.Text.Json.Serialization;
using Reporting.Domain.Periods;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A programme (chương trình báo cáo): a reporting regime with its form, units, periods, deadlines, rules, targets and
/// legal basis. Defined by a programme pack, a versioned JSON file; see <see cref="ProgrammePack"/>.</summary>
public sealed record Programme
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("The programme's code, part of every address and key.")]
    public required ProgrammeId Id { get; init; }

    [Description("The pack's version; every change that units can see gets a new one.")]
    public required string Version { get; init; }

    public required Bilingual Name { get; init; }

    [Description("The plan the programme comes from.")]
    public required string Plan { get; init; }

    public required Issuer Issuer { get; init; }

    [Description("The legal basis, one document a line.")]
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    [Description("Whom the consolidated report goes to, one recipient a line (Nơi nhận).")]
    public IReadOnlyList<string> Recipients { get; init; } = [];

    [Description("Who signs the consolidated report and letters; GIÁM ĐỐC when not given.")]
    public Signer Signer { get; init; } = new() { Position = "GIÁM ĐỐC" };

    [Description("What the plan leaves open and what was decided.")]
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    [Description("First year with periods.")]
    public required int FirstYear { get; init; }

    [Description("Last year with periods.")]
    public required int LastYear { get; init; }

    [Description("The reports that come round every year.")]
    public required IReadOnlyList<ReportKind> Reports { get; init; }

    [Description("The form, section by section.")]
    public required IReadOnlyList<FormSection> Form { get; init; }

    [Description("Tables of repeating rows, a sheet each.")]
    public IReadOnlyList<FormTable> Tables { get; init; } = [];

    [Description("Figures worked out from a unit's own, which count the units that fulfil something.")]
    public IReadOnlyList<DerivedElement> Derived { get; init; } = [];

    [Description("Rules between sums of elements.")]
    public IReadOnlyList<ComparisonRule> Rules { get; init; } = [];

    [Description("Rules about which cells are filled in together.")]
    public IReadOnlyList<PairRule> Pairs { get; init; } = [];

    [Description("Rules that look back to the unit's earlier reports.")]
    public IReadOnlyList<HistoryRule> History { get; init; } = [];

    [Description("Whether and how figures are held against the unit's own range; not at all when not given.")]
    public OwnBounds? OwnBounds { get; init; }

    [Description("Words of other programmes that have no place in this one's texts; a text with one of them gets a warning.")]
    public IReadOnlyList<string> ForeignTerms { get; init; } = [];

    [Description("Words taken for an answer.")]
    public AnswerWords Words { get; init; } = AnswerWords.Usual;

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    [Description("When units are reminded; the usual ladder when not given.")]
    public ReminderRules Reminders { get; init; } = ReminderRules.Usual;

    [Description("The roster: every unit of the reporting tree.")]
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Which days are worked: the holiday table, which is no part of the pack.</summary>
    [JsonIgnore]
    public WorkCalendar Calendar { get; init; } = WorkCalendar.WeekendsOnly;

    /// <summary>Every last day that the office has named for reports due on request, in no order. The latest of a period holds.</summary>
    [JsonIgnore]
    public IReadOnlyList<(PeriodId Period, NamedDueDay Day)> NamedDueDays { get; init; } = [];

    /// <summary>Every data element, in the order of the form.</summary>
    [JsonIgnore]
    public IEnumerable<DataElement> Elements => Form.SelectMany(section => section.Elements);

    /// <summary>What adds up over units, in the order of the form and then the derived figures: the columns of the matrix.</summary>
    [JsonIgnore]
    public IEnumerable<SummedElement> Summed =>
    [
        .. Elements.Where(element => element.AddsUp).Select(element => new SummedElement(element.Code, element.Label, element.DecimalsAllowed)),
        .. Derived.Select(derived => new SummedElement(derived.Code, derived.Label, 0)),
    ];

    /// <summary>Every period, in the order of their due moments.</summary>
    [JsonIgnore]
    public IEnumerable<Period> Periods =>
        Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(year => Reports.Select(kind => PeriodOf(kind, year))).OrderBy(period => period.DueAt);

    public Period? FindPeriod(PeriodId id) =>
        id.Year >= FirstYear && id.Year <= LastYear && Reports.FirstOrDefault(kind => kind.Part == id.Part) is { } kind ? PeriodOf(kind, id.Year) : null;

    /// <returns>The period before: the last one of the same length whose figures end earlier (half years and years follow each other);
    /// null for the first.</returns>
    public Period? Before(Period period) =>
        Periods.Where(earlier => earlier.DataTo < period.DataTo && LengthOf(earlier) == LengthOf(period)).MaxBy(earlier => earlier.DataTo);

    /// <returns>The same period a year before; null when the programme had none.</returns>
    public Period? YearBefore(Period period) => FindPeriod(new PeriodId(period.Id.Year - 1, period.Id.Part));

    /// <returns>The earlier periods whose figures can be compared with this one's, the latest first: half years with half years, years
    /// with years, months with months.</returns>
    public IEnumerable<Period> AlikeBefore(Period period) =>
        Periods.Where(earlier => earlier.DataTo < period.DataTo && Likeness(earlier) == Likeness(period)).OrderByDescending(earlier => earlier.DataTo);

    /// <returns>The earlier periods that this programme's rules look back to.</returns>
    public IReadOnlyList<Period> LookedBackTo(Period period)
    {
        var rules = History.Where(rule => rule.IsAskedIn(period)).Select(rule => rule.Against).Distinct();
        var periods = rules.Select(against => against == LooksBackTo.PreviousPeriod ? Before(period) : YearBefore(period)).OfType<Period>();
        return [.. periods.Concat(OwnBounds is { } bounds ? AlikeBefore(period).Take(bounds.Periods) : []).DistinctBy(one => one.Id)];
    }

    /// <returns>The programme as it was at a moment: days that the office named later are not known yet.</returns>
    public Programme AsOf(DateTimeOffset moment) =>
        NamedDueDays.All(named => named.Day.At <= moment) ? this : this with { NamedDueDays = [.. NamedDueDays.Where(named => named.Day.At <= moment)] };

    /// <returns>The tree of the units that exist on the last day of the period's data window.</returns>
    public ReportingTree TreeIn(Period period) => new(UnitsIn(period));

    internal IReadOnlyList<Unit> UnitsIn(Period period) => [.. Units.Where(unit => unit.ExistsOn(period.DataTo))];

    private Period PeriodOf(ReportKind kind, int year)
    {
        var id = new PeriodId(year, kind.Part);
        return kind.In(year, Calendar, NamedDueDays.Where(named => named.Period == id).Select(named => named.Day).MaxBy(day => day.At));
    }

    private static string Likeness(Period period) => LengthOf(period) == 'Y' ? period.Id.Part : LengthOf(period).ToString();

    private static char LengthOf(Period period) => period.Id.Part[0] switch
    {
        'Q' => 'Q',
        '6' or 'N' => 'Y',
        _ => 'M',
    };
}
