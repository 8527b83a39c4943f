using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Support;

/// <summary>The shipped pack, read from the very file that is deployed.</summary>
internal static class VanCanh
{
    public static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json"));

    public static readonly Programme Programme = ProgrammePack.Read(Json, "vancanh-bdg.json") with { Calendar = Holidays.Calendar };

    public static readonly Period HalfYear2024 = Period("2024-6T");

    public static readonly Unit CanhLien = Programme.Units.Single(unit => unit.Code == UnitCode.Parse("TYT-CANHLIEN"));

    /// <summary>The station's deadline for the half-year report, with nothing granted.</summary>
    public static readonly UnitDeadline Deadline = DeadlineWith();

    public static UnitDeadline DeadlineWith(params Grant[] grants) => UnitDeadline.Of(HalfYear2024, 2, grants, DateTimeOffset.MaxValue);

    /// <returns>The station's obligation after what was <see cref="Sent"/>, at a moment.</returns>
    public static Obligation Judge(string sent, string now, UnitDeadline? deadline = null) =>
        Domain.Deadlines.Deadline.Judge(deadline ?? Deadline, CanhLien, Sent.Parse(sent), Moments.Moment(now));

    /// <returns>The half-year campaign at a moment: nobody has sent anything, but for the units named.</returns>
    public static Campaign Campaign(string now, params (string Unit, string Sent)[] sent) => Campaign(Programme, now, sent);

    public static Campaign Campaign(Programme programme, string now, params (string Unit, string Sent)[] sent)
    {
        var (period, moment) = (programme.FindPeriod(HalfYear2024.Id)!, Moments.Moment(now));
        var tree = programme.TreeIn(period);
        var bySender = sent.ToDictionary(one => one.Unit, one => one.Sent);
        return new Campaign(programme, period, tree,
        [
            .. tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(
                UnitDeadline.Of(period, tree, unit, [], moment), unit, Sent.Parse(bySender.GetValueOrDefault(unit.Code.ToString(), "nothing")), moment)),
        ]);
    }

    public static Period Period(string id) => Programme.FindPeriod(PeriodId.Parse(id))!;
}
