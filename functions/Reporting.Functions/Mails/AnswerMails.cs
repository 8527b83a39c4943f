using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Answers;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Mails;

/// <summary>Writes into the outbox what a submission is answered by mail: one row a contact, which writing it again leaves as it is.</summary>
public sealed class AnswerMails(OutboxRows outbox, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>To be called before the verdict is recorded: then whoever sees the verdict knows that the mail is on its way.</summary>
    public Task TellVerdict(Duty duty, Submission judged, Verdict verdict, CancellationToken stop) =>
        TellUnit(MailKind.Verdict, duty, judged, VerdictMail.Write(duty.Programme, duty.Deadline, duty.Unit, judged, verdict, Links(judged)), stop);

    public Task TellReceipt(Duty duty, Submission submission, CancellationToken stop) =>
        TellUnit(MailKind.Receipt, duty, submission, ReceiptMail.Write(duty.Programme, duty.Deadline, duty.Unit, submission, Links(submission)), stop);

    /// <summary>To be called before the submission is recorded as failed, which happens once.</summary>
    public async Task TellNotProcessed(Duty duty, Submission submission, CancellationToken stop)
    {
        await TellUnit(MailKind.NotProcessed, duty, submission, NotProcessedMail.ToUnit(duty.Programme, duty.Deadline, duty.Unit, submission, Links(submission)), stop);
        if (options.Value.Operator is not { Length: > 0 } address) return;
        await Write(MailKind.Stuck, duty, submission, new Recipient("", address), NotProcessedMail.ToOperator(duty.Programme, duty.Deadline, duty.Unit, submission, Links(submission)), stop);
    }

    private SubmissionLinks? Links(Submission submission) => SubmissionLinks.Of(options.Value.SiteUrl, submission.Id);

    private async Task TellUnit(MailKind kind, Duty duty, Submission submission, MailText text, CancellationToken stop)
    {
        foreach (var to in Recipient.Of(duty.Unit.Correspondents)) await Write(kind, duty, submission, to, text, stop);
    }

    private Task Write(MailKind kind, Duty duty, Submission submission, Recipient to, MailText text, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var key = new MailKey(MailKey.DayFor(submission.ReceivedAt, now, options.Value.LiveDays), kind, $"{submission.Id}.{to.ShortHash}");
        return outbox.TryAdd(new OutboxMail(key, to, now) { Topics = [new MailTopic(duty.Programme.Id, duty.Period.Id, duty.Unit.Code)], Text = text }, stop);
    }
}
