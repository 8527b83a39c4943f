using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class TypedValues(AzuriteFixture azurite)
{
    public static TheoryData<object> Values =>
    [
        "Phường Đống Đa: \"số liệu\" & <ghi chú>", "", "2024-05-26T08:00:00Z", "5",
        0, int.MinValue, int.MaxValue,
        0L, 7L, long.MinValue, long.MaxValue,
        0.0, 3.0, -2.5, 0.1, 1e16, 1e300, double.Epsilon, double.NaN,
        true, false,
        Guid.Parse("11111111-2222-3333-4444-555555555555"),
        new DateTimeOffset(2024, 5, 26, 1, 2, 3, TimeSpan.Zero).AddTicks(1_234_567),
    ];

    [Theory, MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_was_and_of_its_type(object value)
    {
        var table = await azurite.NewTable();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = value });

        var read = (await table.Read("p", "r"))["V"];
        Assert.IsType(value.GetType(), read);
        Assert.Equal(value, read);
    }

    [Fact]
    public async Task A_list_gives_the_same_types_as_a_single_read()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["I"] = 3, ["L"] = 3L, ["D"] = 3.0, ["T"] = DateTimeOffset.UnixEpoch });

        var row = Assert.Single(table.Query<TableEntity>());

        Assert.Equal((3, 3L, 3.0, DateTimeOffset.UnixEpoch), (row.GetInt32("I"), row.GetInt64("L"), row.GetDouble("D"), row.GetDateTimeOffset("T")));
    }

    [Fact]
    public async Task A_moment_with_an_offset_comes_back_as_the_same_moment_in_UTC()
    {
        var table = await azurite.NewTable();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = new DateTimeOffset(2024, 5, 26, 8, 0, 0, TimeSpan.FromHours(7)) });

        var at = (await table.Read("p", "r")).GetDateTimeOffset("At");
        Assert.Equal(TimeSpan.Zero, at!.Value.Offset);
        Assert.Equal(new DateTimeOffset(2024, 5, 26, 1, 0, 0, TimeSpan.Zero), at);
    }

    [Fact]
    public async Task A_UTC_DateTime_comes_back_as_a_UTC_DateTime()
    {
        var table = await azurite.NewTable();
        var at = new DateTime(2024, 5, 26, 1, 2, 3, 4, DateTimeKind.Utc);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = at });

        var read = (await table.Read("p", "r")).GetDateTime("At")!.Value;
        Assert.Equal((at, DateTimeKind.Utc), (read, read.Kind));
    }

    [Fact]
    public async Task Bytes_can_be_written_either_way_and_read_either_way()
    {
        var table = await azurite.NewTable();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Array"] = new byte[] { 0, 1, 255 }, ["Data"] = BinaryData.FromBytes(new byte[] { 9 }) });

        var read = await table.Read("p", "r");
        Assert.Equal([0, 1, 255], read.GetBinary("Array"));
        Assert.Equal([0, 1, 255], read.GetBinaryData("Array").ToArray());
        Assert.Equal([9], read.GetBinary("Data"));
    }

    [Fact]
    public async Task A_property_that_is_null_is_not_stored()
    {
        var table = await azurite.NewTable();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Empty"] = null, ["Full"] = 1 });

        var read = await table.Read("p", "r");
        Assert.False(read.ContainsKey("Empty"));
        Assert.Equal(1, read["Full"]);
    }

    [Fact]
    public async Task A_local_DateTime_an_enum_or_an_infinity_in_a_dictionary_is_refused()
    {
        var table = await azurite.NewTable();
        Task Add(object value) => table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = value });

        await Assert.ThrowsAsync<NotSupportedException>(() => Add(new DateTime(2024, 5, 26, 1, 2, 3, DateTimeKind.Local)));
        await Assert.ThrowsAsync<NotSupportedException>(() => Add(DayOfWeek.Friday));
        await Assert.ThrowsAsync<NotSupportedException>(() => Add(new object()));
        await Assert.ThrowsAsync<ArgumentException>(() => Add(double.PositiveInfinity));
    }

    [Fact]
    public async Task The_service_sets_the_timestamp_and_the_ETag()
    {
        var table = await azurite.NewTable();
        var added = await table.AddEntityAsync(new TableEntity("p", "r") { Timestamp = DateTimeOffset.UnixEpoch });

        var read = await table.Read("p", "r");

        Assert.Equal(204, added.Status);
        Assert.True(read.Timestamp > DateTimeOffset.UnixEpoch.AddYears(50));
        Assert.Equal(added.Headers.ETag, read.ETag);
    }
}
