using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Validate;

/// <summary>Finds a submission by the id in an address.</summary>
public sealed class FindSubmission(ProgrammeCatalogues catalogues, SubmissionRows submissions, ExtensionRows extensions, ResultBlobs results)
{
    public async Task<FoundSubmission?> Find(string text, CancellationToken stop)
    {
        if (!SubmissionId.TryParse(text, out var id) || (await catalogues.Current(stop)).DutyOf(id.Programme, id.Period, id.Unit) is not { } duty) return null;
        if (await submissions.Find(id, stop) is not { } submission) return null;
        return new FoundSubmission(await extensions.Granted(duty, stop), submission, submission.AwaitsVerdict ? null : await results.ReadVerdict(id, stop));
    }
}
