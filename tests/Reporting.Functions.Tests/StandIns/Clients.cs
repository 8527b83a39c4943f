using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Clients(AzuriteFixture azurite)
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/rows", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://acc.table.core.windows.net/rows", "acc")]
    [InlineData("AccountName=acc;AccountKey=a2V5", "https://acc.table.core.windows.net/rows", "acc")]
    [InlineData("accountname=acc;accountkey=a2V5;tableendpoint=http://localhost:5/acc;", "http://localhost:5/acc/rows", "acc")]
    public void A_connection_string_names_the_account_and_its_address(string connectionString, string uri, string account)
    {
        var table = new TableServiceClient(connectionString).GetTableClient("rows");

        Assert.Equal((uri, "rows", account), (table.Uri.AbsoluteUri, table.Name, table.AccountName));
        Assert.Equal(table.Uri, new TableClient(connectionString, "rows").Uri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("AccountName=acc")]
    [InlineData("AccountName=acc;AccountName=acc;AccountKey=a2V5")]
    [InlineData("AccountName=acc;AccountKey=!")]
    public void A_connection_string_that_makes_no_sense_is_refused(string connectionString) =>
        Assert.ThrowsAny<Exception>(() => new TableServiceClient(connectionString));

    [Fact]
    public async Task An_address_and_a_key_do_as_well()
    {
        var endpoint = new TableServiceClient(azurite.ConnectionString).Uri;
        var credential = new TableSharedKeyCredential("devstoreaccount1", Key);
        var table = new TableClient(endpoint, azurite.NewPrefix(), credential);

        await table.CreateAsync();
        await new TableServiceClient(endpoint, credential).GetTableClient(table.Name).AddEntityAsync(new TableEntity("đ", "'"));

        Assert.Single(table.Query<TableEntity>());
    }

    [Fact]
    public async Task A_wrong_key_is_refused_by_the_service()
    {
        var endpoint = new TableServiceClient(azurite.ConnectionString).Uri;
        var table = new TableClient(endpoint, azurite.NewPrefix(), new TableSharedKeyCredential("devstoreaccount1", "a2V5"));

        var failure = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(403, failure.Status);
    }

    [Fact]
    public async Task A_token_is_asked_for_with_the_storage_scope_and_sent_over_https_only()
    {
        var token = new FixedToken();
        var seen = new Recorder(204);
        var options = new TableClientOptions { Transport = seen };

        await new TableServiceClient(new Uri("https://acc.table.core.windows.net"), token, options).GetTableClient("rows").DeleteEntityAsync("p", "r");
        var overHttp = new TableClient(new Uri("http://acc.table.core.windows.net"), "rows", token, options);

        Assert.Equal(["https://storage.azure.com/.default"], token.Scopes);
        Assert.Equal(("Bearer", "token", "*"), (seen.Authorization?.Split(' ')[0], seen.Authorization?.Split(' ')[1], seen.IfMatch));
        await Assert.ThrowsAsync<InvalidOperationException>(() => overHttp.DeleteEntityAsync("p", "r"));
    }

    [Fact]
    public async Task A_policy_added_through_the_options_sees_every_request()
    {
        var seen = new Counter();
        var options = new TableClientOptions();
        options.AddPolicy(seen, HttpPipelinePosition.PerCall);
        var table = await azurite.NewTable(options);

        await table.UpsertEntityAsync(new TableEntity("p", "r"));
        _ = table.Query<TableEntity>().ToList();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]);

        Assert.Equal(["POST 201", "PATCH 204", "GET 200", "POST 202"], seen.Requests);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_as_often_as_the_options_say()
    {
        var busy = new Recorder(503);
        var options = new TableClientOptions { Transport = busy, Retry = { MaxRetries = 2, Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero } };
        var table = new TableClient("UseDevelopmentStorage=true", "rows", options);

        var failure = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => table.DeleteEntityAsync("p", "r"));

        Assert.Equal((503, 3), (failure.Status, busy.Count));
    }

    [Fact]
    public async Task What_is_cancelled_stops()
    {
        var table = await azurite.NewTable();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "r"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetEntityAsync<TableEntity>("p", "r", null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in table.QueryAsync<TableEntity>(cancellationToken: cancelled))
                break;
        });
        Assert.Empty(table.Query<TableEntity>());
    }

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        public List<string> Requests { get; } = [];

        public override void OnReceivedResponse(HttpMessage message) => Requests.Add($"{message.Request.Method} {message.Response.Status}");
    }
}
