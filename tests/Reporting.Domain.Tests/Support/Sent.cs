using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Support;

/// <summary>Submissions of one unit, from words such as <c>rejected 2024-05-20T08:30:00, accepted 2024-05-21T09:00:00</c>.</summary>
internal static class Sent
{
    public static IReadOnlyList<Submission> Parse(string words) =>
        words == "nothing" ? [] : [.. words.Split(", ").Select(one => one.Split(' ')).Select(one => Of(Enum.Parse<SubmissionState>(one[0], ignoreCase: true), one[1]))];

    private static Submission Of(SubmissionState state, string iso)
    {
        var moment = Moments.Moment(iso);
        var id = SubmissionId.At(VanCanh.Programme.Id, VanCanh.HalfYear2024.Id, VanCanh.CanhLien.Code, moment, "a1");
        return new Submission(id, moment, state, null, null, "TYT-CANHLIEN", Errors: state == SubmissionState.Rejected ? 3 : 0, Warnings: 0, Attempts: 1);
    }
}
