using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Programmes;

public sealed class VersionsInOrder
{
    [Theory]
    //          earlier      later
    [InlineData("1",         "2")]
    [InlineData("2",         "10")]
    [InlineData("2024-1",    "2024-2")]
    [InlineData("2024-9",    "2024-10")]
    [InlineData("2024-10",   "2025-1")]
    [InlineData("2024",      "2024-1")]
    [InlineData("V9",        "V10")]
    [InlineData("2024-1A",   "2024-1B")]
    [InlineData("01",        "1")]           // alike, so by their characters: never equal
    public void Count_their_digits_as_numbers(string earlier, string later)
    {
        Assert.True(VersionOrder.Comparer.Compare(earlier, later) < 0);
        Assert.True(VersionOrder.Comparer.Compare(later, earlier) > 0);
        Assert.Equal(0, VersionOrder.Comparer.Compare(later, later));
    }
}
