using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Template;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Validate;

/// <summary>Writes the annotated workbook: on the unit's own file where that can be opened for writing, on a new form filled in with
/// what was found where the old one has to be confirmed, and else the list of findings alone.</summary>
public sealed class Answer(PrefilledForm prefilledForm, IOptions<ReadingOptions> options, ILogger<Answer> log)
{
    public async Task<BinaryData> Write(BinaryData? original, Verdict verdict, Duty duty, Submission submission, CancellationToken stop)
    {
        if (verdict.NeedsConfirming) return AnnotatedWorkbook.Write(await prefilledForm.ToConfirm(duty, verdict, stop), verdict, duty, submission.Id, submission.ReceivedAt);
        try
        {
            var annotated = AnnotatedWorkbook.Write(original is null ? null : OpenableWorkbook.Of(original, options.Value), verdict, duty, submission.Id, submission.ReceivedAt);
            return original is null || OpenableWorkbook.IsWhole(annotated, options.Value) ? annotated : throw new InvalidDataException("What the library wrote cannot be read.");
        }
        catch (Exception unopenable) when (original is not null && unopenable is not OutOfMemoryException)
        {
            // The library fails on a stranger's workbook in more ways than it documents. The verdict stands all the same, so the
            // unit gets the list of findings without its own sheets, and we get the reason.
            log.LogWarning(unopenable, "{Submission} cannot be annotated; its findings are sent alone", submission.Id);
            return AnnotatedWorkbook.Write(null, verdict, duty, submission.Id, submission.ReceivedAt);
        }
    }
}
