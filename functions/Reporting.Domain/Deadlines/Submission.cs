using Reporting.Domain.Words;

namespace Reporting.Domain.Deadlines;

/// <summary>A submission (lần nộp): one uploaded workbook, immutable, and what became of it.</summary>
/// <param name="ReceivedAt">When its bytes came in, by the server's clock.</param>
/// <param name="Sha256">Hash of the bytes, lower-case hex; null until they have been read.</param>
/// <param name="Bytes">Size; null until known.</param>
/// <param name="By">Who sent it: the holder of which link, or "blob" for a direct upload.</param>
/// <param name="Attempts">How often it was tried again after having been found stuck.</param>
public sealed record Submission(
    SubmissionId Id, DateTimeOffset ReceivedAt, SubmissionState State, string? Sha256, long? Bytes, string By, int Errors, int Warnings, int Attempts)
{
    public bool IsAccepted => State is SubmissionState.Accepted or SubmissionState.AcceptedWithWarnings;

    public bool AwaitsVerdict => State is SubmissionState.Received;

    /// <returns>The one that counts: the accepted one received last; the id decides between two of the same moment.</returns>
    public static Submission? Counting(IEnumerable<Submission> submissions) => InOrder(submissions).LastOrDefault(one => one.IsAccepted);

    public static IEnumerable<Submission> InOrder(IEnumerable<Submission> submissions) =>
        submissions.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id.SortKey, StringComparer.Ordinal);
}
