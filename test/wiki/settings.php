<?php
// Settings of the wiki of the tests, read after those of MediaWiki's own installer.

// The server of PHP is started on another port each time.
$wgServer = 'http://' . ( $_SERVER['HTTP_HOST'] ?? '127.0.0.1' );
$wgArticlePath = '/index.php/$1';
$wgNamespacesWithSubpages[NS_MAIN] = true;

wfLoadExtensions( [ 'Cite', 'ParserFunctions' ] );
wfLoadExtension( 'Parsoid', "$IP/vendor/wikimedia/parsoid/extension.json" );

// This file is copied into the wiki's own folder.
[ $wgCacheDirectory, $wgTmpDirectory, $wgUploadDirectory ] = [ __DIR__ . '/cache', __DIR__ . '/tmp', __DIR__ . '/images' ];
$wgMainCacheType = CACHE_DB;

// The same answers from run to run, no calls home, no limits on the tests' own edits.
[ $wgJobRunRate, $wgRateLimits ] = [ 0, [] ];
$wgPingback = $wgEnableEmail = false;

// A request with the header `Tests-Lag: 9` meets a wiki whose copies of the database are 9 seconds late. (SQLite has
// no copies; what refuses the request is MediaWiki's own code.)
$wgHooks['ApiMaxLagInfo'][] = static function ( array &$lag ): void {
	$seconds = (float)( $_SERVER['HTTP_TESTS_LAG'] ?? 0 );
	if ( $seconds > 0 ) {
		$lag = [ 'host' => 'copy', 'type' => 'db', 'lag' => $seconds ];
	}
};
