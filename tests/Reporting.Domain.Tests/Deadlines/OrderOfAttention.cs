using Reporting.Domain.Deadlines;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Deadlines;

public sealed class OrderOfAttention
{
    [Fact]
    public void Has_every_state_once() => Assert.Equal(Enum.GetValues<ObligationState>().Order(), Attention.Order.Order());

    [Fact]
    public void Puts_first_who_needs_a_call_and_last_who_owes_nothing()
    {
        var reversed = Attention.Order.Reverse().Select(state => Standing(state));

        Assert.Equal(Attention.Order, Attention.First(reversed).Select(one => one.State));
        Assert.Equal((ObligationState.Missed, ObligationState.Returned, ObligationState.Awaited), (Attention.Order[0], Attention.Order[1], Attention.Order[2]));
    }

    [Fact]
    public void Puts_those_first_of_one_state_that_are_late_the_longest_and_else_keeps_the_order_of_the_roster() =>
        Assert.Equal([9, 3, 3, 0], Attention.First([Standing(ObligationState.Missed, 3), Standing(ObligationState.Awaited), Standing(ObligationState.Missed, 9), Standing(ObligationState.Missed, 3)]).Select(one => one.DaysLate));

    [Theory]
    [InlineData(ObligationState.Awaited,  true)]
    [InlineData(ObligationState.Extended, true)]
    [InlineData(ObligationState.Returned, true)]
    [InlineData(ObligationState.Missed,   true)]
    [InlineData(ObligationState.Checking, false)]   // it has done its part
    [InlineData(ObligationState.OnTime,   false)]
    [InlineData(ObligationState.Exempt,   false)]
    [InlineData(ObligationState.NotOpen,  false)]
    public void It_is_the_units_move_while_nothing_is_accepted_and_nothing_is_being_checked(ObligationState state, bool outstanding) =>
        Assert.Equal(outstanding, Standing(state).IsOutstanding);

    private static Obligation Standing(ObligationState state, int daysLate = 0) => new(VanCanh.CanhLien, VanCanh.Deadline, state, null, daysLate, new Bilingual("", ""));
}
