using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Remind;

/// <summary>A letter of Vân Canh about its half-year of 2024, written at 08:12 on 26 May.</summary>
internal sealed class ALetter(Programme? programme = null)
{
    private static readonly DateTimeOffset Now = new(2024, 5, 26, 8, 12, 0, TimeSpan.FromHours(7));

    private readonly Programme programme = programme ?? VanCanh.Programme;
    private readonly Dictionary<string, Submission?> late = [];

    /// <returns>A letter in which so many of the first units are late, every third with a report that was returned.</returns>
    public static ALetter With(int late, Programme? programme = null)
    {
        var letter = new ALetter(programme);
        foreach (var (unit, i) in (programme ?? VanCanh.Programme).TreeIn(VanCanh.Duty.Period).Reporters.Take(late).Select((unit, i) => (unit.Code.ToString(), i)))
        {
            if (i % 3 == 1) letter.Returned(unit, i + 1);
            else letter.Unsent(unit);
        }

        return letter;
    }

    /// <returns>Vân Canh with this roster under its root.</returns>
    public static Programme ProgrammeOf(IEnumerable<Unit> units) => VanCanh.Programme with { Units = [VanCanh.Programme.Units[0], .. units.Select(unit => unit with { Parent = VanCanh.Programme.Units[0].Code })] };

    public static Unit Unit(int number, string name, params Contact[] contacts) => new() { Code = UnitCode.Parse($"TYT-{number}"), Name = name, Contacts = contacts };

    public ALetter Unsent(string unit)
    {
        late[unit] = null;
        return this;
    }

    public ALetter Returned(string unit, int errors, string key = "20240521T082716000Z-abc")
    {
        late[unit] = VanCanh.Submission(key, SubmissionState.Rejected, unit) with { Errors = errors };
        return this;
    }

    public ReminderLetter Build()
    {
        var (period, tree) = (VanCanh.Duty.Period, programme.TreeIn(VanCanh.Duty.Period));
        var obligations = tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(UnitDeadline.Of(period, tree, unit, [], Now), unit, SentBy(unit.Code.ToString()), Now));
        return ReminderLetter.Write(programme, period, tree.Root, obligations, Now)!;
    }

    public BinaryData Write() => LetterWorkbook.Write(Build());

    private Submission[] SentBy(string unit) =>
        !late.TryGetValue(unit, out var last) ? [VanCanh.Submission(state: SubmissionState.Accepted, unit: unit)] : last is null ? [] : [last];
}
