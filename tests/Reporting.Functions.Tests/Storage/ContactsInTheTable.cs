using Azure.Data.Tables;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Mails.Contacts;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

[Collection("Azurite")]
public sealed class ContactsInTheTable(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly Recipient station = new("Trạm", $"{azurite.NewPrefix()}@x.example");
    private StorageApp app = null!;

    private ContactRows Contacts => app.Get<ContactRows>();

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, Now);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Keep_each_fact_whatever_comes_after_it()
    {
        await Contacts.Accepted(station, Now, default);
        await Contacts.CameBack(station.Hash, new Bounce(true, "550", Now.AddMinutes(1)), default);
        await Contacts.Refused(station, "450", Now.AddMinutes(2), default);
        await Contacts.Accepted(station, Now.AddMinutes(3), default);

        Assert.Equal(new ContactHealth(Now.AddMinutes(3), Now.AddMinutes(2), new Bounce(true, "550", Now.AddMinutes(1))), await Contacts.Find(station.Hash, default));
        Assert.Equal(ContactState.Reached, (await Contacts.All(default))[station.Hash].State);
        Assert.Null(await Contacts.Find(Recipient.HashOf("nobody@x.example"), default));
    }

    [Fact]
    public async Task Do_not_keep_the_address()
    {
        await Contacts.Accepted(station, Now, default);

        var row = await app.Get<TableServiceClient>().GetTableClient(ContactRows.Table).GetEntityAsync<TableEntity>("contact", station.Hash);
        Assert.DoesNotContain(row.Value, column => column.Value?.ToString()?.Contains("x.example", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public async Task Keep_the_beginning_of_a_long_reason()
    {
        await Contacts.CameBack(station.Hash, new Bounce(false, new string('x', 40_000), Now), default);

        Assert.Equal(new string('x', 500), (await Contacts.Find(station.Hash, default))!.Bounce!.Reason);
    }
}
