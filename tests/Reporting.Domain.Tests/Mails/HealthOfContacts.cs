using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Tests.Mails;

public sealed class HealthOfContacts
{
    private static readonly DateTimeOffset Day = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    //          accepted  refused  came back  state
    [InlineData(null,     null,    null,      ContactState.NeverDelivered)]
    [InlineData(1,        null,    null,      ContactState.Reached)]
    [InlineData(null,     1,       null,      ContactState.NeverDelivered)]
    [InlineData(1,        2,       null,      ContactState.NeverDelivered)]
    [InlineData(2,        1,       null,      ContactState.Reached)]
    [InlineData(1,        null,    2,         ContactState.Bounced)]
    [InlineData(1,        null,    1,         ContactState.Bounced)]
    [InlineData(3,        null,    2,         ContactState.Reached)]     // written to once more, and it has not come back
    [InlineData(1,        3,       2,         ContactState.Bounced)]
    [InlineData(3,        4,       2,         ContactState.NeverDelivered)]
    [InlineData(null,     null,    1,         ContactState.Bounced)]
    public void What_was_heard_last_of_an_address_decides(int? accepted, int? refused, int? bounced, ContactState state) => Assert.Equal(state, Health(accepted, refused, bounced).State);

    [Theory]
    //          one contact    another        state                        phone
    [InlineData("reached",     "bounced",     ContactState.Reached,        "0256 1")]
    [InlineData("bounced",     "new",         ContactState.Bounced,        "0256 1")]
    [InlineData("new",         "none",        ContactState.NeverDelivered, "0256 1")]
    [InlineData("none",        "none",        ContactState.NoContact,      "0256 1")]
    [InlineData("reached",     null,          ContactState.Reached,        "0256 1")]
    [InlineData(null,          null,          ContactState.NoContact,      null)]
    public void Of_several_contacts_one_that_is_reached_is_enough(string? one, string? another, ContactState state, string? phone)
    {
        Contact[] contacts = [.. new[] { one, another }.OfType<string>().Select((word, i) => new Contact { Name = word, Email = word == "none" ? " " : $"{word}@x.example", Phone = $"0256 {i + 1}" })];
        var health = new Dictionary<string, ContactHealth> { [Recipient.HashOf("REACHED@x.example")] = Health(1, null, null), [Recipient.HashOf("bounced@x.example")] = Health(1, null, 2) };

        Assert.Equal(new UnitContact(state, phone), UnitContact.Of(contacts, health));
    }

    [Fact]
    public void The_phone_is_the_first_that_somebody_has() =>
        Assert.Equal("0256 2", UnitContact.Of([new Contact { Name = "A" }, new Contact { Name = "B", Phone = " " }, new Contact { Name = "C", Phone = "0256 2" }], new Dictionary<string, ContactHealth>()).Phone);

    private static ContactHealth Health(int? accepted, int? refused, int? bounced) =>
        new(At(accepted), At(refused), At(bounced) is { } at ? new Bounce(IsHard: true, "550", at) : null);

    private static DateTimeOffset? At(int? days) => days is { } some ? Day.AddDays(some) : null;
}
