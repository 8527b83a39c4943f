using Reporting.EndToEnd.Tests.LocalHost.Sample;
using Reporting.LocalHost.Events;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class BlobEventsOnOneMachine : IAsyncLifetime
{
    private SampleHost host = null!;

    public async Task InitializeAsync() => host = await SampleHost.Start();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_blob_is_delivered_once_with_the_parts_of_its_path()
    {
        await host.Upload("text/N-104/a/b.txt", "hello");
        await host.Upload("text/N-104/other.pdf", "nobody's");

        Assert.Equal(["N-104|a/b|hello"], await host.RecordedWhenIdle());
        Assert.Equal(["N-104|a/b|hello"], await host.RecordedWhenIdle());
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("stream")]
    [InlineData("client")]
    public async Task A_function_gets_the_blob_in_the_form_it_asks_for(string form)
    {
        await host.Upload($"{form}/x", "nội dung");

        Assert.Equal(["x|nội dung"], await host.RecordedWhenIdle());
    }

    [Fact]
    public async Task A_changed_blob_is_another_event()
    {
        await host.Upload("text/u/a.txt", "one");
        await host.RecordedWhenIdle();
        await host.Upload("text/u/a.txt", "two");

        Assert.Equal(["u|a|one", "u|a|two"], await host.RecordedWhenIdle());
    }

    [Fact]
    public async Task Nobody_has_to_ask_for_a_delivery()
    {
        await host.Upload("text/u/a.txt", "one");

        await Eventually.Holds(() => host.Recorder.Lines.Count == 1);
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again()
    {
        host.Recorder.Fail("a", times: 4);
        await host.Upload("text/u/a.txt", "one");

        Assert.Equal(5, (await host.RecordedWhenIdle()).Count);
        Assert.Empty(host.App.Events.Poison);
    }

    [Fact]
    public async Task After_five_failures_the_event_is_poison_and_stays_so_over_a_restart()
    {
        host.Recorder.Fail("a", times: 100);
        await host.Upload("text/u/a.txt", "one");
        await host.RecordedWhenIdle();

        await host.Restart();

        Assert.Equal(5, (await host.RecordedWhenIdle()).Count);
        var poison = Assert.Single(host.App.Events.Poison);
        Assert.Equal(("AsText", "text/u/a.txt"), (poison.Event.Function, poison.Event.Blob));
        Assert.Contains("the secret reason of a", poison.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_delivers_what_came_meanwhile_and_nothing_else()
    {
        await host.Upload("text/u/a.txt", "one");
        await host.RecordedWhenIdle();
        await host.App.DisposeAsync();
        await host.Upload("text/u/b.txt", "two");

        await host.Restart();

        Assert.Equal(["u|a|one", "u|b|two"], await host.RecordedWhenIdle());
    }

    [Fact]
    public async Task A_delivery_that_waits_for_its_next_try_does_not_hold_up_the_end_and_starts_again_after_it()
    {
        await using var patient = await SampleHost.Start(firstPause: TimeSpan.FromMinutes(1));
        patient.Recorder.Fail("a", times: 1);
        await patient.Upload("text/u/a.txt", "one");
        await Eventually.Holds(() => patient.Recorder.Lines.Count == 1);

        await patient.Restart().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(["u|a|one", "u|a|one"], await patient.RecordedWhenIdle());
    }

    [Fact]
    public async Task Every_event_can_be_delivered_a_second_time()
    {
        foreach (var name in (string[])["a", "b", "c"]) await host.Upload($"text/u/{name}.txt", "x");

        var answer = await host.Http.PostAsync("local/events/again", null);

        Assert.Equal("""{"delivered":3}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(6, host.Recorder.Lines.Count);
        Assert.Equal(3, await host.App.Events.DeliverAgain(default));
    }

    [Fact]
    public void An_event_cut_off_by_a_crash_is_forgotten_and_the_others_are_kept()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("events/delivered.jsonl");
        var kept = new BlobEvent("F", "uploads", "a b.xlsx", "0x1");
        new JsonLines<BlobEvent>(file).Add(kept);
        File.AppendAllText(file, """{"Function":"F","Cont""");

        var again = new JsonLines<BlobEvent>(file);
        again.Add(kept with { ETag = "0x2" });

        Assert.Equal([kept, kept with { ETag = "0x2" }], new JsonLines<BlobEvent>(file).All);
    }

    [Theory]
    //           pattern                    blob                 parts, or none
    [InlineData("uploads/{name}",          "a/b.xlsx",          "name=a/b.xlsx")]
    [InlineData("uploads",                 "a/b.xlsx",          "name=a/b.xlsx")]
    [InlineData("uploads/{a}/{b}/{c}.xlsx", "x/y/z.xlsx",       "a=x b=y c=z")]
    [InlineData("uploads/{a}/{b}/{c}.xlsx", "x/y/z/w.xlsx",     "a=x b=y c=z/w")]
    [InlineData("uploads/{a}/{b}/{c}.xlsx", "x/y.xlsx",         null)]
    [InlineData("uploads/{a}/{b}/{c}.xlsx", "x/y/z.xlsm",       null)]
    [InlineData("uploads/in/{a}.{b}",      "in/v1.2.txt",       "a=v1.2 b=txt")]
    [InlineData("uploads/in/{a}.{b}",      "out/v1.txt",        null)]
    [InlineData("uploads/(x)/fixed",       "(x)/fixed",         "")]
    public void The_path_of_a_trigger_says_which_blobs_it_wants(string pattern, string blob, string? parts)
    {
        var found = BlobPattern.Parse(pattern).Match(blob);

        Assert.Equal(parts, found is null ? null : string.Join(' ', found.Select(part => $"{part.Key}={part.Value}")));
        Assert.Equal("uploads", BlobPattern.Parse(pattern).Container);
    }
}
