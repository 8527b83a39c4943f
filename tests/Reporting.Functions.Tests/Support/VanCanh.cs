using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Support;

/// <summary>The shipped programme of Vân Canh, its half-year period of 2024 and a station that reports to it.</summary>
internal static class VanCanh
{
    public static readonly ProgrammeCatalogue Catalogue = new(
        [ProgrammePack.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json")), "vancanh-bdg.json")]);

    public static readonly Duty Duty = DutyOf("TYT-CANHLIEN");

    public static Programme Programme => Duty.Programme;

    public static Duty DutyOf(string unit, string period = "2024-6T") =>
        Catalogue.DutyOf(ProgrammeId.Parse("VANCANH-BDG"), PeriodId.Parse(period), UnitCode.Parse(unit))!;

    /// <returns>A submission of the station, received on the morning of 20 May 2024 unless told otherwise.</returns>
    public static Submission Submission(string key = "20240520T010000000Z-abc", SubmissionState state = SubmissionState.Received, string unit = "TYT-CANHLIEN")
    {
        var id = new SubmissionId(Programme.Id, Duty.Period.Id, UnitCode.Parse(unit), key);
        return new Submission(id, id.Moment, state, new string('a', 64), 1000, "test", 0, 0, 0);
    }
}
