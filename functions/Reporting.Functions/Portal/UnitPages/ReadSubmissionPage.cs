using Reporting.Domain.Deadlines;
using Reporting.Functions.Storage;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>Reads what the page of a submission shows: its verdict, and that of the one before it.</summary>
public sealed class ReadSubmissionPage(FindSubmission findSubmission, SubmissionRows submissions, ResultBlobs results)
{
    /// <returns>Null when there is no such submission.</returns>
    public async Task<SubmissionPageModel?> Handle(string submission, CancellationToken stop)
    {
        if (await findSubmission.Find(submission, stop) is not { } found) return null;
        if (found.Submission.AwaitsVerdict) return new SubmissionPageModel(found, null, null);

        var id = found.Submission.Id;
        var sent = Submission.InOrder(await submissions.OfUnit(id.Programme, id.Period, id.Unit, stop));
        var before = sent.TakeWhile(one => one.Id != id).LastOrDefault();
        return new SubmissionPageModel(found, before, before is null or { AwaitsVerdict: true } ? null : await results.ReadVerdict(before.Id, stop));
    }
}
