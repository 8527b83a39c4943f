using Reporting.Domain.Words;

namespace Reporting.Domain.Mails.Answers;

/// <summary>Where a submission is found.</summary>
/// <param name="Submission">The page with its state and findings, for who has a session.</param>
/// <param name="Annotated">The unit's own workbook with the findings in it.</param>
public sealed record SubmissionLinks(Uri Submission, Uri Annotated)
{
    /// <param name="site">The app's public address; null or empty when it is not known.</param>
    /// <returns>Null when there is no address to begin with.</returns>
    public static SubmissionLinks? Of(string? site, SubmissionId submission) =>
        string.IsNullOrEmpty(site) ? null : new(new Uri($"{site.TrimEnd('/')}/submissions/{submission}"), new Uri($"{site.TrimEnd('/')}/api/submissions/{submission}/annotated"));
}
