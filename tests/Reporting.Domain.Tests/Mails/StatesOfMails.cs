using FsCheck.Xunit;
using Reporting.Domain.Mails;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Mails;

public sealed class StatesOfMails
{
    private static readonly DateTimeOffset Now = Moments.Moment("2024-05-21T09:00:00");
    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(30);
    private static readonly Retries Retries = new(TimeSpan.FromMinutes(5), 3, Most: 3);
    private static readonly MailText Text = new("Nhắc hạn", "Còn 3 ngày", "<p>Còn 3 ngày</p>");

    private static readonly OutboxMail Mail = new(new MailKey(new DateOnly(2024, 5, 21), MailKind.Reminder, "A"), new Recipient("Trạm", "tram@example"), Now);

    [Theory]
    //          outcome         was unsure  tries   state               possibly sent  tries counted  minutes to the next
    [InlineData("accepted",     false,      0,      MailState.Sent,     true,          1,             0)]
    [InlineData("refused",      false,      0,      MailState.Waiting,  false,         1,             5)]
    [InlineData("refused",      false,      1,      MailState.Waiting,  false,         2,             15)]
    [InlineData("refused",      false,      2,      MailState.Failed,   false,         3,             0)]
    [InlineData("refused",      true,       0,      MailState.Waiting,  true,          1,             5)]    // an earlier try may have got through
    [InlineData("unknown",      false,      0,      MailState.Waiting,  true,          1,             5)]
    [InlineData("unknown",      false,      2,      MailState.Failed,   true,          3,             0)]
    [InlineData("unavailable",  false,      0,      MailState.Waiting,  false,         0,             5)]
    [InlineData("unavailable",  false,      2,      MailState.Waiting,  false,         2,             5)]    // an outage gives up no mail
    [InlineData("unavailable",  true,       2,      MailState.Waiting,  true,          2,             5)]
    public void What_follows_from_how_sending_ended(string outcome, bool wasUnsure, int tries, MailState state, bool possiblySent, int counted, int minutes)
    {
        var before = Mail with { PossiblySent = wasUnsure, Tries = tries };

        var after = before.After(before.Claimed(Text, Now), Outcome(outcome), Retries, Now);

        Assert.Equal((state, possiblySent, counted, Now.AddMinutes(minutes)), (after.State, after.PossiblySent, after.Tries, after.NextTryAt));
    }

    [Theory]
    //          state               next try   claimed    may be claimed
    [InlineData(MailState.Waiting,  0,         null,      true)]
    [InlineData(MailState.Waiting,  1,         null,      false)]
    [InlineData(MailState.Sending,  0,         -29,       false)]
    [InlineData(MailState.Sending,  0,         -30,       true)]
    [InlineData(MailState.Sent,     0,         -60,       false)]
    [InlineData(MailState.Skipped,  0,         null,      false)]
    [InlineData(MailState.Failed,   0,         -60,       false)]
    [InlineData(MailState.Written,  0,         null,      false)]
    public void Who_may_be_claimed(MailState state, int nextTry, int? claimed, bool may)
    {
        var mail = Mail with { State = state, NextTryAt = Now.AddMinutes(nextTry), ClaimedAt = claimed is { } minutes ? Now.AddMinutes(minutes) : null };

        Assert.Equal(may, mail.MayBeClaimed(Now, ClaimLasts));
    }

    [Property]
    public bool A_claim_cannot_be_claimed(int minutes) => !Mail.Claimed(Text, Now).MayBeClaimed(Now.AddMinutes(Math.Abs(minutes % 30)), ClaimLasts);

    [Theory]
    //          tries  minutes
    [InlineData(1,     5)]
    [InlineData(2,     15)]
    [InlineData(3,     45)]
    [InlineData(6,     1215)]
    public void Pauses_grow(int tries, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Retries.PauseAfter(tries));

    [Theory]
    //          days later  state               becomes
    [InlineData(7,          MailState.Waiting,  MailState.Waiting)]
    [InlineData(8,          MailState.Waiting,  MailState.Failed)]
    [InlineData(8,          MailState.Sending,  MailState.Failed)]
    [InlineData(8,          MailState.Sent,     MailState.Sent)]
    [InlineData(8,          MailState.Skipped,  MailState.Skipped)]
    public void What_is_open_too_long_is_given_up_with_the_reason(int days, MailState state, MailState becomes)
    {
        var mail = (Mail with { State = state, LastError = "450 hộp thư đầy" }).At(Mail.Key.Day.AddDays(days), liveDays: 7);

        Assert.Equal(becomes, mail.State);
        Assert.Equal(becomes == MailState.Failed ? "Không gửi được trong 7 ngày: 450 hộp thư đầy" : "450 hộp thư đầy", mail.LastError);
    }

    [Fact]
    public void Answers_go_first_then_what_has_waited_longest_and_no_more_than_fit()
    {
        OutboxMail Of(MailKind kind, string key, int minutes) => new(new MailKey(Mail.Key.Day, kind, key), Mail.To, Now.AddMinutes(minutes));
        OutboxMail[] open = [Of(MailKind.Reminder, "A", -1), Of(MailKind.Reminder, "B", -2), Of(MailKind.Verdict, "C", 0), Of(MailKind.Stuck, "D", -1), Of(MailKind.Verdict, "E", 1)];

        Assert.Equal(["D", "C", "B"], SendingOrder.Of(open, Now, ClaimLasts, mayRemind: true, most: 3).Select(mail => mail.Key.Key));
        Assert.Equal(["D", "C"], SendingOrder.Of(open, Now, ClaimLasts, mayRemind: false, most: 3).Select(mail => mail.Key.Key));
    }

    private static SendOutcome Outcome(string word) => word switch
    {
        "accepted" => new SendOutcome.Accepted(),
        "refused" => new SendOutcome.Refused("no"),
        "unknown" => new SendOutcome.Unknown("gone"),
        _ => new SendOutcome.Unavailable("away"),
    };
}
