using Microsoft.Extensions.Logging;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Validate;

/// <summary>Writes the annotated workbook, on the unit's own file where that can be opened for writing.</summary>
public sealed class Answer(ILogger<Answer> log)
{
    public BinaryData Write(BinaryData? original, Verdict verdict, Duty duty, Submission submission)
    {
        try
        {
            return AnnotatedWorkbook.Write(original, verdict, duty, submission.Id, submission.ReceivedAt);
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
