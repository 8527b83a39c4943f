using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Mails;

/// <summary>What a unit is told by mail about its submission, and how often: once.</summary>
public sealed class AnswersByMail : IAsyncLifetime
{
    private static readonly DateTimeOffset BeforeMidnight = new(2024, 5, 23, 23, 59, 50, TimeSpan.FromHours(7));

    private Azurite azurite = null!;
    private StorageApp app = null!;

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, BeforeMidnight, new() { ["Mail:Operator"] = "van-hanh@so.example", ["Mail:SiteUrl"] = "https://bao-cao.example/" });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task The_verdict_is_one_mail_however_often_the_event_comes()
    {
        var sent = await Send();
        await Check(sent);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Check(sent)));

        var mail = Assert.Single(await Mails());
        Assert.Equal((MailKind.Verdict, MailState.Waiting, "tyt-canhlien@ttyt-vancanh.example"), (mail.Key.Kind, mail.State, mail.To.Address));
        Assert.Equal([new MailTopic(sent.Programme, sent.Period, sent.Unit)], mail.Topics);
        Assert.Contains(sent.ToString(), mail.Text!.Plain, StringComparison.Ordinal);
        Assert.Contains($"https://bao-cao.example/api/submissions/{sent}/annotated", mail.Text.Plain, StringComparison.Ordinal);
        Assert.Contains((await app.Get<SubmissionRows>().Find(sent, default))!.Sha256!, mail.Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_one_mail_still_when_a_delivery_ended_before_the_verdict_was_recorded_and_the_next_came_after_midnight()
    {
        var sent = await Send();
        await Check(sent);
        var judged = (await app.Get<SubmissionRows>().Find(sent, default))!;
        await app.Get<SubmissionRows>().Record(judged with { State = SubmissionState.Received }, default);

        app.Clock.MoveTo(BeforeMidnight.AddMinutes(20));
        await Check(sent);

        Assert.Single(await Mails());
        Assert.Equal(SubmissionState.Accepted, (await app.Get<SubmissionRows>().Find(sent, default))!.State);
    }

    [Fact]
    public async Task Each_submission_has_its_own()
    {
        await Check(await Send());
        app.Clock.MoveTo(BeforeMidnight.AddMinutes(1));
        await Check(await Send("CBVC", 11));

        Assert.Equal(2, (await Mails()).Count);
    }

    [Fact]
    public async Task A_receipt_alone_goes_out_when_the_check_keeps_failing_and_the_verdict_when_it_has_come_to_one()
    {
        var sent = await Send();
        var results = new Azure.Storage.Blobs.BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("results");
        await results.DeleteAsync();

        await Retry(minutes: 14);
        Assert.Empty(await Mails());
        await Retry(minutes: 16);
        await Retry(minutes: 21);
        Assert.Equal(MailKind.Receipt, Assert.Single(await Mails()).Key.Kind);
        await results.CreateAsync();
        await Retry(minutes: 26);

        Assert.Equal([MailKind.Verdict, MailKind.Receipt], (await Mails()).Select(mail => mail.Key.Kind).Order());
        Assert.Equal(SubmissionState.Accepted, (await app.Get<SubmissionRows>().Find(sent, default))!.State);
    }

    [Fact]
    public async Task No_receipt_alone_goes_out_when_the_retry_comes_to_a_verdict()
    {
        await Send();

        await Retry(minutes: 16);

        Assert.Equal(MailKind.Verdict, Assert.Single(await Mails()).Key.Kind);
    }

    [Fact]
    public async Task After_the_last_try_unit_and_operator_are_told_once()
    {
        var sent = await Send();
        await new Azure.Storage.Blobs.BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("results").DeleteAsync();

        for (var minutes = 16; minutes < 60; minutes += 5) await Retry(minutes);

        Assert.Equal(SubmissionState.Failed, (await app.Get<SubmissionRows>().Find(sent, default))!.State);
        Assert.Equal(
            [(MailKind.Receipt, "tyt-canhlien@ttyt-vancanh.example"), (MailKind.NotProcessed, "tyt-canhlien@ttyt-vancanh.example"), (MailKind.Stuck, "van-hanh@so.example")],
            (await Mails()).Select(mail => (mail.Key.Kind, mail.To.Address)).OrderBy(one => one.Kind));
    }

    private async Task<SubmissionId> Send(string element = "CBVC", int value = 10) =>
        (await app.Get<ReceiveReport>().Handle(VanCanh.Duty, new FilledForm().With(element, cell => cell.SetValue(value)).Save(), Caller.OfUnit(VanCanh.Duty.Unit.Code), default)).Id;

    private Task Check(SubmissionId sent) => app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent), default);

    private Task Retry(int minutes)
    {
        app.Clock.MoveTo(BeforeMidnight.AddMinutes(minutes));
        return app.Get<RetryStuck>().Handle(default);
    }

    private Task<List<OutboxMail>> Mails() => app.Get<OutboxRows>().TextsAbout(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, new(2024, 5, 1), new(2024, 5, 31), default);
}
