using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Aggregate;

/// <summary>Two submissions of one unit, judged at the same time by machines that know nothing of each other.</summary>
public sealed class ReportsThatCount : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly Verdict Nothing = new([], []);

    // The tests share a storage: each has a unit of its own.
    private static int tests;

    private readonly Duty duty = VanCanh.DutyOf($"{VanCanh.Duty.Tree.Reporters.ElementAt(Interlocked.Increment(ref tests)).Code}");
    private readonly Submission earlier;
    private readonly Submission later;
    private readonly AzuriteFixture azurite;
    private StorageApp app = null!;

    public ReportsThatCount(AzuriteFixture azurite)
    {
        this.azurite = azurite;
        earlier = VanCanh.Submission("20240520T010000000Z-a", SubmissionState.Accepted, $"{duty.Unit.Code}");
        later = VanCanh.Submission("20240521T010000000Z-b", SubmissionState.Accepted, $"{duty.Unit.Code}");
    }

    public async Task InitializeAsync()
    {
        app = await StorageApp.Start(azurite.ConnectionString, new(2024, 5, 21, 9, 0, 0, TimeSpan.FromHours(7)));
        foreach (var one in new[] { earlier, later })
        {
            await app.Get<ResultBlobs>().WriteVerdict(one.Id, Nothing, default);
            await app.Get<SubmissionRows>().Record(one with { State = SubmissionState.Received }, default);
        }
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Is_the_later_one_whoever_adds_up_last_without_knowing_of_it()
    {
        await Accept(later);
        await Accept(earlier);

        Assert.Equal(later.Id, await Standing());
    }

    [Fact]
    public async Task Is_the_later_one_when_the_earlier_was_added_up_first()
    {
        await Accept(earlier);
        await Accept(later);

        Assert.Equal(later.Id, await Standing());
    }

    [Fact]
    public async Task Is_the_later_one_when_it_was_accepted_and_not_yet_added_up()
    {
        await app.Get<SubmissionRows>().Record(later, default);
        await Accept(earlier);
        await Accept(later);

        Assert.Equal(later.Id, await Standing());
    }

    [Fact]
    public async Task Is_the_later_one_when_both_are_known_and_the_earlier_is_added_up_again()
    {
        await Accept(later);
        await app.Get<SubmissionRows>().Record(earlier, default);
        await app.Get<AggregateReport>().Handle(duty, new KnownSubmissions([later, earlier], earlier.Id, Nothing), default);

        Assert.Equal(later.Id, await Standing());
    }

    // Judged with what was known when its blob was opened, in which the other one was not there or had no verdict.
    private async Task Accept(Submission one)
    {
        await app.Get<SubmissionRows>().Record(one, default);
        await app.Get<AggregateReport>().Handle(duty, new KnownSubmissions([one], one.Id, Nothing), default);
    }

    private async Task<SubmissionId> Standing() =>
        (await app.Get<FigureRows>().Find(VanCanh.Programme.Id, duty.Period.Id, duty.Tree, duty.Unit, default))!.Submission;
}
