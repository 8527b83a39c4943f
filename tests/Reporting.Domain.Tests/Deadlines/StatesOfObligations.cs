using Reporting.Domain.Deadlines;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Deadlines;

public sealed class StatesOfObligations
{
    [Theory]
    //          sent                                                            now                     state
    [InlineData("nothing",                                                      "2024-04-30T23:59:59",  ObligationState.NotOpen)]
    [InlineData("nothing",                                                      "2024-05-01T00:00:00",  ObligationState.Awaited)]
    [InlineData("nothing",                                                      "2024-05-24T23:59:59",  ObligationState.Awaited)]
    [InlineData("nothing",                                                      "2024-05-25T00:00:00",  ObligationState.Missed)]
    [InlineData("nothing",                                                      "2024-05-24T17:00:00Z", ObligationState.Missed)]
    [InlineData("nothing",                                                      "2024-08-01T00:00:00",  ObligationState.Missed)]
    [InlineData("accepted 2024-05-24T23:59:59",                                 "2024-05-26T00:00:00",  ObligationState.OnTime)]
    [InlineData("accepted 2024-05-25T00:00:00",                                 "2024-05-26T00:00:00",  ObligationState.Late)]
    [InlineData("acceptedWithWarnings 2024-05-24T23:59:59",                     "2024-05-26T00:00:00",  ObligationState.OnTime)]
    [InlineData("rejected 2024-05-20T08:00:00",                                 "2024-05-24T23:59:59",  ObligationState.Returned)]
    [InlineData("rejected 2024-05-20T08:00:00",                                 "2024-05-25T00:00:00",  ObligationState.Missed)]     // a rejected report keeps no deadline
    [InlineData("rejected 2024-05-20T08:00:00, accepted 2024-05-25T08:00:00",   "2024-05-26T00:00:00",  ObligationState.Late)]
    [InlineData("accepted 2024-05-20T08:00:00, rejected 2024-05-21T08:00:00",   "2024-05-26T00:00:00",  ObligationState.OnTime)]     // nor does it undo one
    [InlineData("accepted 2024-05-20T08:00:00, accepted 2024-05-28T08:00:00",   "2024-05-29T00:00:00",  ObligationState.OnTime)]     // a correction keeps the timeliness
    [InlineData("accepted 2024-05-28T08:00:00, accepted 2024-05-20T08:00:00",   "2024-05-29T00:00:00",  ObligationState.OnTime)]     // in whatever order they are listed
    [InlineData("accepted 2024-05-20T08:00:00, received 2024-05-28T08:00:00",   "2024-05-28T08:01:00",  ObligationState.OnTime)]
    [InlineData("received 2024-05-24T23:59:59",                                 "2024-05-25T00:01:00",  ObligationState.Checking)]
    [InlineData("rejected 2024-05-20T08:00:00, received 2024-05-21T08:00:00",   "2024-05-21T08:01:00",  ObligationState.Checking)]
    [InlineData("failed 2024-05-24T08:00:00",                                   "2024-05-24T09:00:00",  ObligationState.Checking)]   // ours to mend, so nobody is nagged
    [InlineData("failed 2024-05-24T08:00:00",                                   "2024-05-26T09:00:00",  ObligationState.Checking)]
    [InlineData("failed 2024-05-20T08:00:00, rejected 2024-05-21T08:00:00",     "2024-05-22T09:00:00",  ObligationState.Returned)]
    public void What_was_sent_and_the_moment_decide(string sent, string now, ObligationState state) => Assert.Equal(state, Judge(sent, now).State);

    [Theory]
    //          sent                                                            counts
    [InlineData("nothing",                                                      null)]
    [InlineData("rejected 2024-05-20T08:00:00, rejected 2024-05-21T08:00:00",   "2024-05-21T08:00:00")]   // the last one sent
    [InlineData("accepted 2024-05-20T08:00:00, rejected 2024-05-21T08:00:00",   "2024-05-20T08:00:00")]   // a rejected one replaces nothing
    [InlineData("accepted 2024-05-20T08:00:00, accepted 2024-05-28T08:00:00",   "2024-05-28T08:00:00")]   // the accepted one received last
    [InlineData("accepted 2024-05-28T08:00:00, accepted 2024-05-20T08:00:00",   "2024-05-28T08:00:00")]
    [InlineData("accepted 2024-05-20T08:00:00, received 2024-05-28T08:00:00",   "2024-05-20T08:00:00")]
    public void The_accepted_report_received_last_counts(string sent, string? counts) =>
        Assert.Equal(counts is null ? null : Moments.Moment(counts), Judge(sent, "2024-05-29").Submission?.ReceivedAt);

    private static Obligation Judge(string sent, string now) => VanCanh.Judge(sent, now);
}
