using Azure;
using Azure.Data.Tables;

namespace Reporting.Functions.Tests.StandIns;

public sealed class EntityProperties
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2024, 5, 26, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly TableEntity entity = new("p", "r")
    {
        ["Text"] = "x", ["Int"] = 5, ["Long"] = 5L, ["Double"] = 1.5, ["Bool"] = true, ["At"] = At, ["Utc"] = At.UtcDateTime, ["Bytes"] = new byte[] { 1 }, ["Null"] = null,
    };

    [Fact]
    public void A_getter_gives_the_value_of_its_type()
    {
        Assert.Equal(("x", 5, 5L, 1.5, true), (entity.GetString("Text"), entity.GetInt32("Int"), entity.GetInt64("Long"), entity.GetDouble("Double"), entity.GetBoolean("Bool")));
        Assert.Equal((At, At.UtcDateTime), (entity.GetDateTimeOffset("At"), entity.GetDateTime("Utc")));
        Assert.Equal([1], entity.GetBinary("Bytes"));
    }

    [Fact]
    public void A_moment_can_be_read_either_way() =>
        Assert.Equal((At.UtcDateTime, At), (entity.GetDateTime("At"), entity.GetDateTimeOffset("Utc")));

    [Fact]
    public void What_is_missing_or_null_is_null()
    {
        Assert.Null(entity["Nothing"]);
        Assert.Null(entity.GetInt32("Nothing"));
        Assert.Null(entity.GetString("Null"));
        Assert.True(entity.ContainsKey("Null"));
        Assert.False(entity.TryGetValue("Nothing", out _));
    }

    [Fact]
    public void A_getter_of_another_type_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt32("Long"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDouble("Int"));
    }

    [Fact]
    public void Keys_and_version_are_entries_like_any_other()
    {
        var copy = new TableEntity(new Dictionary<string, object> { ["PartitionKey"] = "a", ["RowKey"] = "b", ["X"] = 1 }) { ETag = new ETag("W/\"1\"") };

        copy["RowKey"] = "c";
        copy.Add("X", 2);

        Assert.Equal(("a", "c", 2, 4), (copy.PartitionKey, copy.RowKey, copy["X"], copy.Count));
        Assert.Equal("W/\"1\"", copy["odata.etag"]);
        Assert.True(copy.Remove("X"));
        Assert.Equal(["PartitionKey", "RowKey", "odata.etag"], copy.Keys);
    }

    [Fact]
    public void A_new_entity_has_no_version() => Assert.Equal(default, new TableEntity().ETag);
}
