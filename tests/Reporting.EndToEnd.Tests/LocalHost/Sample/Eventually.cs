namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

public static class Eventually
{
    public static async Task Holds(Func<bool> condition)
    {
        for (var tried = 0; !condition(); tried++)
        {
            Assert.True(tried < 200, "It did not come true within ten seconds.");
            await Task.Delay(50);
        }
    }
}
