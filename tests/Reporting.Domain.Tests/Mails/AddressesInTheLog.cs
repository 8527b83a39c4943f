using Reporting.Domain.Mails;

namespace Reporting.Domain.Tests.Mails;

public sealed class AddressesInTheLog
{
    [Theory]
    //          what a server says                                                        what is logged
    [InlineData("550 5.1.1 <tram.canhlien@ttyt.example>: Recipient address rejected",     "550 5.1.1 <…@…>: Recipient address rejected")]
    [InlineData("User unknown: a.b+c@x.example, try d@y.example.",                        "User unknown: …@…, try …@…")]
    [InlineData("421 Too many connections",                                               "421 Too many connections")]
    [InlineData(null,                                                                     "")]
    public void Are_left_out(string? said, string logged) => Assert.Equal(logged, WithoutAddresses.Of(said));
}
