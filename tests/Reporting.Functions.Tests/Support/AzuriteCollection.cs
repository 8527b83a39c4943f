namespace Reporting.Functions.Tests.Support;

/// <summary>The tests that share one Azurite.</summary>
[CollectionDefinition("Azurite")]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;
