using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.Functions.Health;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Tests.Health;

public sealed class HealthOfTheApp
{
    private const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=bm8ga2V5;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1;TableEndpoint=http://127.0.0.1:9/devstoreaccount1";

    [Theory]
    //          storage says            this machine says       right
    [InlineData("2024-05-24T16:59:59Z", "2024-05-24T16:59:59Z", true)]
    [InlineData("2024-05-24T16:59:30Z", "2024-05-24T17:00:00Z", true)]
    [InlineData("2024-05-24T16:59:29Z", "2024-05-24T17:00:00Z", false)]
    [InlineData("2024-05-24T17:00:31Z", "2024-05-24T17:00:00Z", false)]
    [InlineData(null,                   "2024-05-24T17:00:00Z", true)]    // a storage that does not say
    public void A_clock_is_right_within_half_a_minute(string? theirs, string ours, bool isRight) =>
        Assert.Equal(isRight, CheckHealthFunction.IsRight(Moment(ours), theirs is null ? null : Moment(theirs)));

    [Fact]
    public async Task Storage_that_does_not_answer_makes_the_app_unhealthy()
    {
        var health = new StorageHealth(new TableServiceClient(Nowhere, Once(new TableClientOptions())), new BlobServiceClient(Nowhere, Once(new BlobClientOptions())));

        var answer = await new CheckHealthFunction(health, TimeProvider.System, NullLogger<CheckHealthFunction>.Instance).Run(new DefaultHttpContext().Request, CancellationToken.None);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode);
    }

    private static T Once<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        return options;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
